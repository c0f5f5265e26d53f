import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { pageId } from '../articles/identity.ts';
import type { Entry } from '../feeds/read-entries.ts';
import type { Announcement } from './announce.ts';

/** What a source said of its pages when it was last read: page id and a digest. */
const Said = z.record(z.string(), z.string());

interface Books {
  get(bucket: 'state', key: string): Promise<{ readonly text: string } | undefined>;
  put(bucket: 'state', key: string, body: string): Promise<boolean>;
}
interface Reach extends Books {
  send(queue: 'revisits', pages: readonly Announcement[]): Promise<void>;
}

/** What a source showed when it was visited. */
interface Shown {
  readonly sourceId: string;
  readonly entries: readonly Entry[];
  readonly foundAt: string;
}

/** Pages fetched again after one visit to a source at the most: a site that touches all its dates is not fetched whole. */
const mostRevisits = 10;
const saidKey = (sourceId: string) => `said/${sourceId}.json`;

/** Asks for another look at the pages that a source says it has edited. */
export async function announceEdits({ sourceId, entries, foundAt }: Shown, reach: Reach): Promise<void> {
  const edited = await editedPages(sourceId, entries, reach);
  await reach.send(
    'revisits',
    edited.map(({ url, ...entry }) => ({ url, sourceId, foundAt, entry })),
  );
}

/**
 * The pages of which a source says something else than when it was last read: another title, summary or date of
 * change. Perhaps they were edited. What it says now is kept for the next time.
 */
async function editedPages(
  sourceId: string,
  entries: readonly Entry[],
  { get, put }: Books,
): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const stored = await get('state', saidKey(sourceId));
  const before = stored ? Said.parse(JSON.parse(stored.text)) : {};
  const now = entries.map((entry) => ({ id: pageId(entry.url), digest: digestOf(entry), entry }));
  const text = JSON.stringify(Object.fromEntries(now.map(({ id, digest }) => [id, digest])));
  if (text !== stored?.text) await put('state', saidKey(sourceId), text);
  return now
    .filter(({ id, digest }) => before[id] !== undefined && before[id] !== digest)
    .map(({ entry }) => entry)
    .slice(0, mostRevisits);
}

function digestOf({ title, summary, updated }: Entry): string {
  return createHash('sha256')
    .update(JSON.stringify([title, summary, updated?.value]))
    .digest('hex')
    .slice(0, 12);
}
