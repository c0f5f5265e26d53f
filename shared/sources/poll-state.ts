import * as z from 'zod/mini';
import { Validators } from '../web/reply.ts';

/** What the last visit to a source came to. */
const Visit = z.object({
  at: z.iso.datetime(),
  outcome: z.enum(['new', 'nothing-new', 'not-modified', 'failed', 'waiting', 'stopped']),
  detail: z.optional(z.string()),
  /** Entries the source showed, and how many of them for the first time. */
  listed: z.number(),
  fresh: z.number(),
});
export type Visit = z.infer<typeof Visit>;

/** What is known of a source from polling it; the registry holds what people know. */
export const PollState = z.object({
  validators: z.optional(Validators),
  nextPollAt: z.iso.datetime(),
  visit: z.optional(Visit),
  lastSuccessAt: z.optional(z.iso.datetime()),
  lastNewAt: z.optional(z.iso.datetime()),
  /** Failed visits since the last good one. */
  failures: z.number(),
  /** Entries that had been shown before, over all visits: for the books. */
  known: z.number(),
  /** Pages of the last body: looked up before the store is asked. */
  lastPages: z.array(z.string()),
  /** Digest of a watched page's text, and since when it reads so. */
  watched: z.optional(z.object({ digest: z.string(), since: z.iso.datetime() })),
});
export type PollState = z.infer<typeof PollState>;

export const pollStatePrefix = 'sources/';
export const pollStateKey = (sourceId: string) => `${pollStatePrefix}${sourceId}.json`;

/** The state of a source that was never polled: due at once. */
export const neverPolled: PollState = { nextPollAt: '1970-01-01T00:00:00.000Z', failures: 0, known: 0, lastPages: [] };

/** Reads a stored poll state. */
export const readPollState = (text: string): PollState => PollState.parse(JSON.parse(text));
