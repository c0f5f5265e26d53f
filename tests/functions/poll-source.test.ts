import { expect, test } from 'vitest';
import { run } from '../../functions/poll-source.ts';
import { endPrefix, sightingPrefix } from '../../shared/archive/books.ts';
import type { Reach } from '../../shared/pipeline/reach.ts';
import { pollStateKey, readPollState } from '../../shared/sources/poll-state.ts';
import { lindow } from '../support/source.ts';

const source = lindow;
const feed = (...links: string[]) =>
  `<rss version="2.0"><channel><title>L</title>${links.map((link) => `<item><title>T</title><link>${link}</link></item>`).join('')}</channel></rss>`;

/** A reach over a store in memory and a web that answers every page with one body. */
function reachOver(body: () => string) {
  const store = new Map<string, { text: string; etag: string }>();
  const sent: string[] = [];
  const reach: Reach<'poll-source'> = {
    registry: { sources: [source] },
    push: { callbackUrl: undefined },
    web: {
      fetchPage: async ({ url }) => ({
        kind: 'page',
        status: 200,
        headers: {},
        validators: {},
        body: new TextEncoder().encode(body()),
        url,
        redirects: [],
      }),
      postForm: async () => ({ kind: 'missing', status: 404, headers: {} }),
    },
    get: async (_bucket, key) => store.get(key),
    getBytes: async () => undefined,
    list: async () => [],
    put: async (_bucket, key, text) => {
      store.set(key, { text: String(text), etag: String(store.size) });
      return true;
    },
    send: async (_queue, pages) => void sent.push(...pages.map(({ url }) => url)),
    now: () => new Date('2026-11-23T06:00:00Z'),
    sleepUntil: async () => {},
    postponed: 0,
    signal: new AbortController().signal,
  };
  const keys = (prefix: string) => [...store.keys()].filter((key) => key.startsWith(prefix));
  const state = () => readPollState(store.get(pollStateKey('lindow'))?.text ?? '');
  return { reach, sent, keys, state };
}

test('announces what is new, once, and keeps the books of what leads elsewhere', async () => {
  let body = feed('https://lindow.example/1', 'https://lindow.example/2', 'https://casino.example.com/win');
  const { reach, sent, keys, state } = reachOver(() => body);
  await run({ sourceId: 'lindow' }, reach);
  expect(sent).toEqual(['https://lindow.example/1', 'https://lindow.example/2']);
  expect(keys(sightingPrefix)).toHaveLength(3);
  expect(keys(endPrefix)).toEqual([expect.stringContaining('refused.foreign-link/lindow/')]);
  expect(state()).toMatchObject({ known: 0, visit: { outcome: 'new', listed: 2, fresh: 2 } });

  body = feed('https://lindow.example/3', 'https://lindow.example/2', 'https://casino.example.com/win');
  await run({ sourceId: 'lindow' }, reach);
  expect(sent).toEqual(['https://lindow.example/1', 'https://lindow.example/2', 'https://lindow.example/3']);
  expect(keys(sightingPrefix)).toHaveLength(4);
  expect(state().known).toBe(2);
});

test('a page under another address of its own is the same page', async () => {
  const { reach, sent } = reachOver(() =>
    feed('https://lindow.example/1?utm_source=feed', 'https://www.lindow.example/1/#top'),
  );
  await run({ sourceId: 'lindow' }, reach);
  expect(sent).toHaveLength(1);
});

test('a planned visit that was made since is not made again', async () => {
  let body = feed('https://lindow.example/1');
  const { reach, sent, state } = reachOver(() => body);
  const planned = { sourceId: 'lindow', plannedAt: '1970-01-01T00:00:00.000Z' };
  await run(planned, reach);
  const { nextPollAt } = state();
  body = feed('https://lindow.example/2');
  await run(planned, reach);
  expect(sent).toEqual(['https://lindow.example/1']);
  await run({ sourceId: 'lindow', plannedAt: nextPollAt }, reach);
  expect(sent).toEqual(['https://lindow.example/1', 'https://lindow.example/2']);
});

test('a source that is not in the list is refused', async () => {
  const { reach } = reachOver(() => '');
  await expect(run({ sourceId: 'atlantis' }, reach)).rejects.toMatchObject({ code: 'no-such-source' });
});
