import * as z from 'zod/mini';
import { tombstoneKey, tombstonePrefix } from './keys.ts';
import type { Shelf } from './shelf.ts';

/** What stays of an article that was taken down: its id leads here for ever, and is never given to anything else. */
export const Tombstone = z.readonly(
  z.object({
    articleId: z.string(),
    at: z.iso.datetime(),
    reason: z.string(),
    by: z.string(),
    /** Ids of the pages that had it: what they answered is taken out, too. */
    pages: z._default(z.readonly(z.array(z.string())), []),
  }),
);
export type Tombstone = z.infer<typeof Tombstone>;

/** The tombstone of an article that was taken down. */
export async function readTombstone(articleId: string, { get }: Pick<Shelf, 'get'>): Promise<Tombstone | undefined> {
  const stored = await get('archive', tombstoneKey(articleId));
  return stored && Tombstone.parse(JSON.parse(stored.text));
}

/** The ids of all articles that were taken down. */
export async function takenDown(reach: {
  list(bucket: 'archive', prefix: string): Promise<readonly { readonly key: string }[]>;
}): Promise<ReadonlySet<string>> {
  const listed = await reach.list('archive', tombstonePrefix);
  return new Set(listed.map(({ key }) => key.slice(tombstonePrefix.length, -'.json'.length)));
}
