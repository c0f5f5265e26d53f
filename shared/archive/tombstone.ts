import * as z from 'zod/mini';

/** What stays of an article that was taken down: its id leads here for ever, and is never given to anything else. */
export const Tombstone = z.readonly(
  z.object({ articleId: z.string(), at: z.iso.datetime(), reason: z.string(), by: z.string() }),
);
export type Tombstone = z.infer<typeof Tombstone>;
