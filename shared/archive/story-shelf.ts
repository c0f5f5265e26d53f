import { emptyStory, Story } from '../stories/story.ts';
import { storiedKey, storyKey } from './keys.ts';
import type { Shelf } from './shelf.ts';
import { Storied } from './tagged.ts';

/** A story, and the object that its id names, where there is one. */
export interface Kept {
  readonly story: Story;
  readonly etag?: string;
  readonly text?: string;
}

/** A story by its id, or the one that it became part of. */
export async function readStory(id: string, shelf: Pick<Shelf, 'get'>): Promise<Kept> {
  const kept = await readObject(id, shelf);
  return kept.story.into === undefined ? kept : readStory(kept.story.into, shelf);
}

/** A story by its id alone; one that became part of another is empty, and its id may be taken again. */
export async function readOwn(id: string, shelf: Pick<Shelf, 'get'>): Promise<Kept> {
  const kept = await readObject(id, shelf);
  return kept.story.into === undefined ? kept : { ...kept, story: emptyStory(id) };
}

async function readObject(id: string, { get }: Pick<Shelf, 'get'>): Promise<Kept> {
  const stored = await get('archive', storyKey(id));
  return stored
    ? { story: Story.parse(JSON.parse(stored.text)), etag: stored.etag, text: stored.text }
    : { story: emptyStory(id) };
}

/** Writes a story, unless somebody else wrote it since it was read. */
export async function writeStory(story: Story, before: Kept | undefined, { put }: Shelf): Promise<boolean> {
  const text = JSON.stringify(Story.parse(story));
  if (before?.text === text) return true;
  const condition = before?.etag === undefined ? ({ ifAbsent: true } as const) : { ifMatch: before.etag };
  return put('archive', storyKey(story.id), text, condition);
}

/** The id of the story that an article is in; its own where it is in none. */
export async function storyIdOf(articleId: string, shelf: Pick<Shelf, 'get'>): Promise<string> {
  return (await readPointer(articleId, shelf)).story;
}

async function readPointer(articleId: string, { get }: Pick<Shelf, 'get'>) {
  const stored = await get('archive', storiedKey(articleId));
  return { story: stored ? Storied.parse(JSON.parse(stored.text)).story : articleId, etag: stored?.etag };
}

/** Leads an article to the story that it is in, unless it has gone on to another meanwhile. */
export async function pointTo(storyId: string, articleId: string, shelf: Shelf): Promise<void> {
  for (;;) {
    const { story, etag } = await readPointer(articleId, shelf);
    if (story === storyId) return;
    const { story: now } = await readObject(storyId, shelf);
    if (!now.members.some(({ id }) => id === articleId)) return;
    const condition = etag === undefined ? ({ ifAbsent: true } as const) : { ifMatch: etag };
    if (await shelf.put('archive', storiedKey(articleId), JSON.stringify({ story: storyId }), condition)) return;
  }
}
