import { expect, test } from 'vitest';
import { run as pollSource } from '../../functions/poll-source.ts';
import { run as readHistory } from '../../functions/read-history.ts';
import { feedSettings } from '../../shared/feeds/settings.ts';
import type { HistoryRef } from '../../shared/pipeline/messages.ts';
import type { Reach } from '../../shared/pipeline/reach.ts';
import type { Outcome } from '../../shared/web/reply.ts';
import { lindow } from '../support/source.ts';

const source = lindow;
const now = new Date('2026-11-23T06:00:00Z');
const page = (n: number, next: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="${next}"/><entry><title>T</title><link href="/${n}"/></entry></feed>`;

/** Steps over one store in memory and a web that answers with what `answer` says. */
function world(answer: (url: string) => Outcome | string) {
  const store = new Map<string, string>();
  const pages: string[] = [];
  const histories: HistoryRef[] = [];
  const reach: Reach<'poll-source'> = {
    registry: { sources: [source] },
    push: { callbackUrl: undefined },
    web: {
      fetchPage: async ({ url }) => {
        const isOfRobots = url.endsWith('/robots.txt') || url.endsWith('/tdmrep.json');
        const said = isOfRobots ? ({ kind: 'gone', headers: {} } as const) : answer(url);
        const base = { url, redirects: [] };
        return typeof said === 'string'
          ? { kind: 'page', status: 200, headers: {}, validators: {}, body: Buffer.from(said), ...base }
          : { ...said, ...base };
      },
      postForm: async () => ({ kind: 'gone', headers: {} }),
    },
    get: async (_bucket, key) => {
      const text = store.get(key);
      return text === undefined ? undefined : { text, etag: text };
    },
    getBytes: async () => undefined,
    list: async () => [],
    put: async (_bucket, key, text) => Boolean(store.set(key, String(text))),
    send: async (queue, messages) => {
      for (const message of messages)
        if (queue === 'pages' && 'url' in message) pages.push(message.url);
        else if ('page' in message) histories.push(message);
    },
    now: () => now,
    sleepUntil: async () => {},
    postponed: 0,
    signal: new AbortController().signal,
  };
  const follow = async () => {
    for (let next = histories.shift(); next; next = histories.shift()) await readHistory(next, reach);
  };
  return { reach, pages, histories, store, follow };
}

test('what was published before is read to its end, once', async () => {
  const { reach, pages, histories, store, follow } = world((url) => {
    const n = Number(new URL(url).searchParams.get('page') ?? 1);
    return page(n, n < 4 ? `/feed?page=${n + 1}` : url);
  });
  await pollSource({ sourceId: 'lindow' }, reach);
  expect(histories).toEqual([{ sourceId: 'lindow', url: 'https://lindow.example/feed?page=2', page: 1 }]);
  await follow();
  expect(pages).toEqual([1, 2, 3, 4].map((n) => `https://lindow.example/${n}`));

  for (const key of store.keys()) if (key.startsWith('hosts/')) store.delete(key);
  await pollSource({ sourceId: 'lindow' }, reach);
  expect(histories).toEqual([]);
});

test('a page read twice announces nothing twice', async () => {
  const { reach, pages } = world((url) => page(7, url));
  const message = { sourceId: 'lindow', url: 'https://lindow.example/feed?page=7', page: 6 };
  await readHistory(message, reach);
  await readHistory(message, reach);
  expect(pages).toEqual(['https://lindow.example/7']);
});

test('a past without end is left after so many pages', async () => {
  let n = 0;
  const { histories, follow } = world(() => page(++n, `/feed?page=${n + 2}`));
  histories.push({ sourceId: 'lindow', url: 'https://lindow.example/feed?page=2', page: 1 });
  await follow();
  expect(n).toBe(feedSettings.maxPastPages);
});

test('a site that asks to wait, or cannot be reached, is asked again later; one that says no is not', async () => {
  const message = { sourceId: 'lindow', url: 'https://lindow.example/past', page: 1 };
  const after = (said: Outcome) => readHistory(message, world(() => said).reach);
  expect(await after({ kind: 'wait', seconds: 90, why: 'unavailable' })).toEqual({ laterSeconds: 90 });
  expect(await after({ kind: 'unreachable', why: 'tls', detail: '' })).toEqual({ laterSeconds: 3600 });
  expect(await after({ kind: 'missing', status: 401, headers: {} })).toBeUndefined();
});
