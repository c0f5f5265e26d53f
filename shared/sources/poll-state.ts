import * as z from 'zod/mini';
import { Validators } from '../web/reply.ts';
import { ListingRule } from './listing-rule.ts';
import { Rhythm } from './rhythm.ts';
import type { Source } from './source.ts';

/** What a visit to a source came to. */
const Visit = z.readonly(
  z.object({
    at: z.iso.datetime(),
    outcome: z.enum(['new', 'nothing-new', 'not-modified', 'failed', 'waiting']),
    /** Why it failed or has to wait. */
    detail: z.exactOptional(z.string()),
    /** Entries the source showed, and how many of them for the first time. */
    listed: z.number(),
    fresh: z.number(),
  }),
);
export type Visit = z.infer<typeof Visit>;

/** What a source asks of those who visit it. */
const Wishes = z.readonly(
  z.object({
    /** Minutes its last answer stays good, by its cache lifetime. */
    goodForMinutes: z.exactOptional(z.number()),
    /** Minutes between its updates, as the feed itself says (ttl, sy:updatePeriod). */
    updatesEveryMinutes: z.exactOptional(z.number()),
    /** Hours of the day and days of the week (0 is Sunday), UTC, at which it wants no visit. */
    skipHours: z.exactOptional(z.array(z.number())),
    skipDays: z.exactOptional(z.array(z.number())),
  }),
);
export type Wishes = z.infer<typeof Wishes>;

/** What is known of a source from polling it; the registry holds what people know. */
export const PollState = z.readonly(
  z.object({
    /** The address that people had given when this was written. */
    registered: z.exactOptional(z.string()),
    /** The address it moved to for good; the registry's own where there is none. */
    movedTo: z.exactOptional(z.string()),
    /** A permanent redirect seen on so many visits in a row: adopted once it is confirmed. */
    moving: z.exactOptional(z.object({ to: z.string(), times: z.number() })),
    validators: z.exactOptional(Validators),
    /** Digest of the last body, and when a whole body was last asked for. */
    body: z.exactOptional(z.object({ digest: z.string(), askedAt: z.iso.datetime() })),
    /** It said "not modified" when it was not so: it is asked for whole bodies. */
    isLiar: z.exactOptional(z.boolean()),
    wishes: z.exactOptional(Wishes),
    rhythm: z.exactOptional(Rhythm),
    nextPollAt: z.iso.datetime(),
    visit: z.exactOptional(Visit),
    lastSuccessAt: z.exactOptional(z.iso.datetime()),
    lastNewAt: z.exactOptional(z.iso.datetime()),
    /** Failed visits since the last good one, and the first of them. */
    failures: z.number(),
    failingSince: z.exactOptional(z.iso.datetime()),
    /** It said that it is gone for good: staff decide, nobody visits it. */
    goneSince: z.exactOptional(z.iso.datetime()),
    /** Good visits in a row that showed nothing at all. */
    emptyVisits: z.number(),
    /** New items by the week of their publication, the last half year. */
    volume: z.record(z.string(), z.number()),
    /** The last days with news. */
    newsDays: z.exactOptional(z.readonly(z.array(z.string()))),
    /** Entries that had been shown before, over all visits: for the books. */
    known: z.number(),
    /** Pages of the last body: looked up before the store is asked. */
    lastPages: z.readonly(z.array(z.string())),
    /** Where a listing has its items, since when, and when the rule before it stopped to fit. */
    listing: z.exactOptional(
      z.object({ rule: ListingRule, since: z.iso.datetime(), driftedAt: z.exactOptional(z.iso.datetime()) }),
    ),
    /** Where what it published before is read from, once, and when that began. */
    history: z.exactOptional(z.object({ url: z.string(), since: z.iso.datetime() })),
    /** Digest of a watched page's text, and since when it reads so. */
    watched: z.exactOptional(z.object({ digest: z.string(), since: z.iso.datetime() })),
  }),
);
export type PollState = z.infer<typeof PollState>;

export const pollStatePrefix = 'sources/';
export const pollStateKey = (sourceId: string) => `${pollStatePrefix}${sourceId}.json`;

/** The state of a source that was never polled: due at once. */
export const neverPolled: PollState = {
  nextPollAt: '1970-01-01T00:00:00.000Z',
  failures: 0,
  emptyVisits: 0,
  volume: {},
  known: 0,
  lastPages: [],
};

/** What is known of a source. Of its server nothing any more, once people have given another address. */
export function pollStateOf({ poll }: Source, stored: { readonly text: string } | undefined): PollState {
  if (!stored) return neverPolled;
  const state = readPollState(stored.text);
  if (poll.how === 'none' || (state.registered ?? poll.url) === poll.url) return state;
  const { known, volume, newsDays, lastPages, rhythm, lastSuccessAt, lastNewAt } = state;
  return {
    ...neverPolled,
    known,
    volume,
    lastPages,
    ...(newsDays && { newsDays }),
    ...(rhythm && { rhythm }),
    ...(lastSuccessAt && { lastSuccessAt }),
    ...(lastNewAt && { lastNewAt }),
  };
}

/** Reads a stored poll state. */
export const readPollState = (text: string): PollState => PollState.parse(JSON.parse(text));
