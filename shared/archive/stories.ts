import * as z from 'zod/mini';
import { type Card, compareCards } from '../stories/compare.ts';
import { storySettings } from '../stories/settings.ts';
import { CardSchema, emptyStory, type Member, memberOf, regroup, Story } from '../stories/story.ts';
import { cardsKey, storiedKey, storyKey } from './keys.ts';
import type { Shelf } from './shelf.ts';
import { Storied } from './tagged.ts';
import { weekOf, weeksBefore } from './week.ts';

const Cards = z.array(CardSchema);

/** Files an article's card, and puts the article into the story that it tells, or into none yet. */
export async function linkStory(card: Card, shelf: Shelf, zone: string): Promise<void> {
  await fileCard(card, shelf, zone);
  const near = await cardsNear(card, shelf, zone);
  const links = near.flatMap((other) => compareCards(card, other) ?? []);
  const linked = near.filter(({ id }) => links.some(({ a, b }) => a === id || b === id));
  if (links.length === 0) return;
  await rearrange([card, ...linked].map(memberOf), shelf, (stories) => {
    const [first = emptyStory(card.id), ...others] = stories;
    return [
      {
        ...first,
        links: [...first.links.filter((old) => !links.some(({ a, b }) => a === old.a && b === old.b)), ...links],
      },
      ...others,
    ];
  });
}

/**
 * Changes the stories that some articles are in, and parts their members anew. Pointers are written before stories, so
 * that whoever meets a member meanwhile looks for its story in the right place; a story that somebody else changed
 * meanwhile makes us begin again.
 */
export async function rearrange(
  members: readonly Member[],
  shelf: Shelf,
  change: (stories: readonly Story[]) => readonly Story[],
): Promise<readonly Story[]> {
  for (;;) {
    const found = await Promise.all(members.map((member) => storyOf(member, shelf)));
    const before = new Map(found.map((read) => [read.story.id, read]));
    const stories = [...before.values()].map(({ story }) => {
      const here = members.filter((_, i) => found[i]?.story.id === story.id);
      const missing = here.filter(({ id }) => !story.members.some((member) => member.id === id));
      return { ...story, members: [...story.members, ...missing] };
    });
    const after = regroup(change(stories));
    for (const { id, members: of, into } of after) if (!into) await point(of, id, shelf);
    const written = await Promise.all(after.map((story) => write(story, before.get(story.id), shelf)));
    if (written.every(Boolean)) return after;
  }
}

interface Read {
  readonly story: Story;
  readonly etag?: string;
  readonly text?: string;
}

/** The story that an article is in; one of its own where it is in none. */
async function storyOf({ id, week }: Pick<Member, 'id' | 'week'>, shelf: Shelf): Promise<Read> {
  const pointer = await shelf.get('archive', storiedKey(week, id));
  return readStory(pointer ? Storied.parse(JSON.parse(pointer.text)).story : id, shelf);
}

/** A story by its id, or the one that it became part of. */
export async function readStory(id: string, shelf: Pick<Shelf, 'get'>): Promise<Read> {
  const stored = await shelf.get('archive', storyKey(id));
  if (!stored) return { story: emptyStory(id) };
  const story = Story.parse(JSON.parse(stored.text));
  return story.into === undefined ? { story, etag: stored.etag, text: stored.text } : readStory(story.into, shelf);
}

async function write(story: Story, before: Read | undefined, { put }: Shelf): Promise<boolean> {
  const text = JSON.stringify(Story.parse(story));
  if (before?.text === text) return true;
  const condition = before?.etag === undefined ? ({ ifAbsent: true } as const) : { ifMatch: before.etag };
  return put('archive', storyKey(story.id), text, condition);
}

async function point(members: readonly Member[], story: string, { get, put }: Shelf): Promise<void> {
  const text = JSON.stringify({ story });
  for (const { id, week } of members) {
    const stored = await get('archive', storiedKey(week, id));
    if (stored ? stored.text !== text : story !== id) await put('archive', storiedKey(week, id), text);
  }
}

async function fileCard(card: Card, { get, put }: Shelf, zone: string): Promise<void> {
  const key = cardsKey(weekOf(card.day, zone));
  for (;;) {
    const stored = await get('archive', key);
    const filed = stored ? Cards.parse(JSON.parse(stored.text)) : [];
    const text = JSON.stringify(
      [...filed.filter(({ id }) => id !== card.id), card].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    if (text === stored?.text) return;
    if (await put('archive', key, text, stored ? { ifMatch: stored.etag } : { ifAbsent: true })) return;
  }
}

/** Cards of articles that may tell the same story: those of the weeks around. */
async function cardsNear(card: Card, { get }: Shelf, zone: string): Promise<readonly Card[]> {
  const last = new Date(Date.parse(card.day) + (storySettings.windowDays + 7) * 86_400_000).toISOString().slice(0, 10);
  const weeks = weeksBefore(weekOf(last, zone), 2 * Math.ceil(storySettings.windowDays / 7) + 2);
  const stored = await Promise.all(weeks.map((week) => get('archive', cardsKey(week))));
  const cards = stored.flatMap((one) => (one ? Cards.parse(JSON.parse(one.text)) : []));
  return cards.filter(({ id }) => id !== card.id);
}
