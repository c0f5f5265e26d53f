import { describe, expect, test } from 'vitest';
import { simulatedClock } from '../../shared/web/clock.ts';
import { fetchPolitely, hostKey, type Visitor } from '../../shared/web/polite.ts';
import type { Outcome, Web } from '../../shared/web/reply.ts';

const start = new Date('2026-11-23T06:00:00Z');

const missing: Outcome = { kind: 'missing', status: 404, headers: {} };
const pageOf = (body: string): Outcome => ({
  kind: 'page',
  status: 200,
  headers: {},
  validators: {},
  body: new TextEncoder().encode(body),
});

/** A world of one host: what it answers by path, when it was asked, and a store in which the first of two writers wins. */
function worldOf(pages: Readonly<Record<string, string | Outcome>>) {
  const clock = simulatedClock(start);
  const asked: { path: string; atSeconds: number }[] = [];
  const store = new Map<string, { text: string; etag: string }>();
  let version = 0;
  const web: Web = {
    postForm: async () => missing,
    fetchPage: async (request) => {
      const { pathname, host } = new URL(request.url);
      const objection = await request.mayAsk?.(new URL(request.url));
      if (objection) return { ...objection, url: request.url, redirects: [] };
      asked.push({ path: pathname, atSeconds: (clock.now().getTime() - start.getTime()) / 1000 });
      const answer = pages[`${host}${pathname}`] ?? pages[pathname] ?? missing;
      const outcome = typeof answer === 'string' ? pageOf(answer) : answer;
      return { ...outcome, url: request.url, redirects: [] };
    },
  };
  const visitor = (): Visitor => ({
    web,
    now: () => clock.now(),
    sleepUntil: (at) => clock.sleepUntil(at, new AbortController().signal),
    signal: new AbortController().signal,
    get: async (_bucket, key) => store.get(key),
    put: async (_bucket, key, text, condition) => {
      const now = store.get(key);
      if ('ifAbsent' in condition ? now !== undefined : now?.etag !== condition.ifMatch) return false;
      store.set(key, { text, etag: String(++version) });
      return true;
    },
  });
  return { asked, visitor, store, clock };
}

describe('a polite visitor', () => {
  test('asks for robots.txt once, and for the rules on mining, before the first page', async () => {
    const { asked, visitor } = worldOf({ '/a': 'A', '/b': 'B' });
    await fetchPolitely({ url: 'https://city.example/a' }, visitor());
    await fetchPolitely({ url: 'https://city.example/b' }, visitor());
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/.well-known/tdmrep.json', '/a', '/b']);
  });

  test('does not ask for what robots.txt closes', async () => {
    const { asked, visitor } = worldOf({
      '/robots.txt': 'User-agent: *\nDisallow: /members/',
      '/members/1': 'M',
    });
    expect(await fetchPolitely({ url: 'https://city.example/members/1' }, visitor())).toMatchObject({
      kind: 'refused',
      code: 'robots',
    });
    expect(asked.map(({ path }) => path)).not.toContain('/members/1');
  });

  test('stays away from a host whose robots.txt cannot be read, and looks again within the hour', async () => {
    const down = { kind: 'unreachable', why: 'server-error', detail: 'status 500' } as const;
    const { asked, visitor, clock } = worldOf({ '/robots.txt': down, '/a': 'A' });
    expect(await fetchPolitely({ url: 'https://city.example/a' }, visitor())).toMatchObject({ kind: 'unreachable' });
    await clock.sleepUntil(new Date(start.getTime() + 3_700_000), new AbortController().signal);
    await fetchPolitely({ url: 'https://city.example/a' }, visitor());
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/robots.txt']);
  });

  test('among many workers leaves five seconds between any two requests to a host', async () => {
    const pages = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`/${i}`, String(i)]));
    const { asked, visitor } = worldOf(pages);
    await Promise.all(
      Object.keys(pages).map((path) => fetchPolitely({ url: `https://city.example${path}` }, visitor())),
    );
    const times = asked.map(({ atSeconds }) => atSeconds);
    expect(asked).toHaveLength(14);
    for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(5);
  });

  test('leaves a longer pause where the host asks for one', async () => {
    const { asked, visitor, clock } = worldOf({
      '/robots.txt': 'User-agent: *\nCrawl-delay: 30',
      '/a': 'A',
      '/b': 'B',
    });
    await fetchPolitely({ url: 'https://city.example/a' }, visitor());
    const left = asked.at(-1)?.atSeconds ?? 0;
    const hasty = await fetchPolitely({ url: 'https://city.example/b' }, visitor());
    expect(hasty).toMatchObject({ kind: 'wait', why: 'host-busy' });
    await clock.sleepUntil(new Date(clock.now().getTime() + 30_000), new AbortController().signal);
    await fetchPolitely({ url: 'https://city.example/b' }, visitor());
    expect((asked.at(-1)?.atSeconds ?? 0) - left).toBeGreaterThanOrEqual(30);
  });

  test('keeps the whole host free for as long as it asked, whoever comes', async () => {
    const wait = { kind: 'wait', seconds: 3600, why: 'too-many-requests' } as const;
    const { asked, visitor, store } = worldOf({ '/busy': wait, '/a': 'A' });
    await fetchPolitely({ url: 'https://city.example/busy' }, visitor());
    const before = asked.length;
    expect(await fetchPolitely({ url: 'https://city.example/a' }, visitor())).toMatchObject({
      kind: 'wait',
      why: 'host-busy',
    });
    expect(asked).toHaveLength(before);
    expect(JSON.parse(store.get(hostKey('city.example'))?.text ?? '{}').nextFreeAt > '2026-11-23T06:59:00Z').toBe(true);
  });

  test('hands on what the host says of mining its texts', async () => {
    const rules = '[{"location":"/","tdm-reservation":1}]';
    const { visitor } = worldOf({ '/.well-known/tdmrep.json': rules, '/a': 'A' });
    expect(await fetchPolitely({ url: 'https://city.example/a' }, visitor())).toMatchObject({
      kind: 'page',
      tdmFile: rules,
    });
  });

  test('frees the turn of a worker that died at its host', async () => {
    const { visitor, store } = worldOf({ '/a': 'A' });
    const leased = { nextFreeAt: new Date(start.getTime() + 15_000).toISOString() };
    store.set(hostKey('city.example'), { text: JSON.stringify(leased), etag: 'x' });
    expect(await fetchPolitely({ url: 'https://city.example/a' }, visitor())).toMatchObject({ kind: 'page' });
  });
});
