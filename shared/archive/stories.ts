import { type Card, compareCards, type StoryLink } from '../stories/compare.ts';
import { type Member, memberOf, regroup, type Story } from '../stories/story.ts';
import type { Shelf } from './shelf.ts';
import { fileCard } from './story-cards.ts';
import { type Kept, pointTo, readOwn, readStory, storyIdOf, writeStory } from './story-shelf.ts';

/** Files an article's card, and puts the article into the story that it tells, or into none yet. */
export async function linkStory(card: Card, shelf: Shelf, at: Date): Promise<void> {
  const near = await fileCard(card, shelf, at);
  const links = near.flatMap((other) => compareCards(card, other) ?? []);
  const linked = near.filter(({ id }) => links.some(({ a, b }) => a === id || b === id));
  if (links.length === 0) return;
  const isOld = (link: StoryLink) => !links.some(({ a, b }) => a === link.a && b === link.b);
  await rearrange([card, ...linked].map(memberOf), shelf, (stories) =>
    stories.map((story, i) => ({ ...story, links: [...story.links.filter(isOld), ...(i === 0 ? links : [])] })),
  );
}

/** A story as it was read, and as it is with the articles that it lacks. */
interface Found extends Kept {
  readonly filled: Story;
}

/**
 * Changes the stories that some articles are in, and parts their members anew. A story that somebody else changed
 * meanwhile makes us begin again. The stories say who is in them; an article's pointer, written last, only says where
 * to begin looking. So whoever is killed in between leaves nothing that the next one does not put right.
 */
export async function rearrange(
  members: readonly Member[],
  shelf: Shelf,
  change: (stories: readonly Story[]) => readonly Story[],
): Promise<readonly Story[]> {
  let inTheWay: readonly string[] = [];
  for (;;) {
    const before = await storiesOf(members, inTheWay, shelf);
    const made = regroup(change([...before.values()].map(({ filled }) => filled)));
    const after = await Promise.all(made.map((story) => withUnpointed(story, before.get(story.id)?.story, shelf)));
    const refused: string[] = [];
    for (const story of after) if (!(await writeStory(story, before.get(story.id), shelf))) refused.push(story.id);
    inTheWay = [...new Set([...inTheWay, ...refused])];
    if (refused.length > 0) continue;
    for (const { id, unpointed = [] } of after) for (const member of unpointed) await pointTo(id, member, shelf);
    return after;
  }
}

/**
 * The stories that articles are in, each with those of them that it lacks, and with what they are called now. An
 * article that a story lists is not looked up: most of those that share evidence are in one story.
 */
async function storiesOf(members: readonly Member[], inTheWay: readonly string[], shelf: Shelf) {
  const found = new Map<string, Found>();
  for (const id of inTheWay) found.set(id, filledWith([], await readOwn(id, shelf)));
  for (const member of members) {
    const listing = [...found.values()].find(({ filled }) => filled.members.some(({ id }) => id === member.id));
    const kept = listing ?? (await readStory(await storyIdOf(member.id, shelf), shelf));
    const { id } = kept.story;
    found.set(id, filledWith([member], found.get(id) ?? kept));
  }
  return found;
}

function filledWith(members: readonly Member[], kept: Kept & { readonly filled?: Story }): Found {
  const { filled = kept.story } = kept;
  const rest = filled.members.filter(({ id }) => !members.some((member) => member.id === id));
  return { ...kept, filled: { ...filled, members: [...rest, ...members] } };
}

/** Takes an article out of the story it is in, with what links it to the others; the story keeps its id. */
export async function leaveStory(articleId: string, shelf: Shelf): Promise<void> {
  for (;;) {
    const kept = await readStory(await storyIdOf(articleId, shelf), shelf);
    const { members, links, unpointed, ...rest } = kept.story;
    if (!members.some(({ id }) => id === articleId)) return;
    const story: Story = {
      ...rest,
      members: members.filter(({ id }) => id !== articleId),
      links: links.filter(({ a, b }) => a !== articleId && b !== articleId),
      ...(unpointed && { unpointed: unpointed.filter((id) => id !== articleId) }),
    };
    if (await writeStory(story, kept, shelf)) return;
  }
}

/** A story with the members that came to it now, and those that came before and whose pointers do not lead to it yet. */
async function withUnpointed(story: Story, before: Story | undefined, shelf: Shelf): Promise<Story> {
  const ids = story.members.map(({ id }) => id);
  const came = ids.filter((id) => !before?.members.some((member) => member.id === id));
  const late = (before?.unpointed ?? []).filter((id) => ids.includes(id));
  const ledTo = await Promise.all(late.map((id) => storyIdOf(id, shelf)));
  const unpointed = [...came, ...late.filter((_, i) => ledTo[i] !== story.id)];
  return unpointed.length > 0 ? { ...story, unpointed } : story;
}
