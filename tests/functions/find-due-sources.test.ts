import { expect, test } from 'vitest';
import { run } from '../../functions/find-due-sources.ts';
import type { Reach } from '../../shared/pipeline/reach.ts';
import { neverPolled, type PollState, pollStateKey } from '../../shared/sources/poll-state.ts';
import type { Source } from '../../shared/sources/source.ts';

const now = new Date('2026-11-23T06:00:00Z');
const sourceOf = (id: string): Source => ({
  id,
  organisation: id,
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url: `https://${id}.example/feed` },
});

/** What is announced for when, where the sources are in these states. */
async function announced(states: Readonly<Record<string, Partial<PollState>>>, event: unknown = {}) {
  const sent: Record<string, string> = {};
  const reach: Reach<'find-due-sources'> = {
    registry: { sources: Object.keys(states).map(sourceOf) },
    get: async (_bucket, key) => {
      const id = Object.keys(states).find((one) => pollStateKey(one) === key) ?? '';
      return { text: JSON.stringify({ ...neverPolled, ...states[id] }), etag: '1' };
    },
    getBytes: async () => undefined,
    list: async () => [],
    put: async () => true,
    send: async (_queue, refs, dueAt) => {
      for (const ref of refs) sent[ref.sourceId] = dueAt?.(ref).toISOString().slice(11, 19) ?? '';
    },
    now: () => now,
    sleepUntil: async () => {},
    postponed: 0,
    signal: new AbortController().signal,
  };
  await run(event, reach);
  return sent;
}

test('each source whose time comes before the next look is announced for its very instant', async () => {
  const sent = await announced({
    overdue: { nextPollAt: '2026-11-23T05:59:00.000Z' },
    soon: { nextPollAt: '2026-11-23T06:10:20.000Z' },
    later: { nextPollAt: '2026-11-23T06:15:01.000Z' },
  });
  expect(sent).toEqual({ overdue: '05:59:00', soon: '06:10:20' });
});

test('a single run announces only what is due now', async () => {
  const states = { due: {}, soon: { nextPollAt: '2026-11-23T06:10:20.000Z' } };
  expect(Object.keys(await announced(states, { aheadMinutes: 0 }))).toEqual(['due']);
});

test('nobody visits a source that is gone, nor in hours that it wants free, nor just before them', async () => {
  const sent = await announced({
    gone: { goneSince: '2026-11-01T00:00:00.000Z' },
    resting: { wishes: { skipHours: [6] } },
    'about to rest': { nextPollAt: '2026-11-23T06:14:30.000Z', wishes: { skipHours: [7] } },
    'resting on Mondays': { wishes: { skipDays: [1] } },
  });
  expect(Object.keys(sent)).toEqual(['about to rest']);
});

test('the last minute before hours that a source wants free is theirs too: a message may lie in its queue', async () => {
  const states = { 'about to rest': { nextPollAt: '2026-11-23T06:59:30.000Z', wishes: { skipHours: [7] } } };
  expect(await announced(states, { aheadMinutes: 60 })).toEqual({});
});
