import { beforeAll, describe, expect, test } from 'vitest';
import { visitSource } from '../../shared/feeds/visit-source.ts';
import { topology } from '../../shared/pipeline/topology.ts';
import { neverPolled } from '../../shared/sources/poll-state.ts';
import { pollSettings } from '../../shared/sources/settings.ts';
import { oldUrl } from '../bench/polling/server.ts';
import { simulate } from '../bench/polling/simulate.ts';
import { quantile } from '../bench/polling/tally.ts';
import { resultOf, source } from '../bench/polling/visitors.ts';

const median = (minutes: readonly number[]) => quantile(minutes, 0.5);
/** Minutes by which a median of a thousand delays within an hour can be off by chance. */
const noise = 4;

describe('500 invented sources, visited for ten days', () => {
  let ways: ReturnType<typeof simulate>;
  beforeAll(() => {
    ways = simulate({ seed: 42, sources: 500, days: 10 });
  });

  test('no visit is sooner than the rules allow, where visits by the hour are', () => {
    expect(ways.adaptive.againstRules).toBe(0);
    expect(ways.hourly.againstRules).toBeGreaterThan(10_000);
  });

  test('every item of a living source that the rules let us find is found', () => {
    expect(ways.adaptive.published).toBeGreaterThan(1000);
    expect(ways.adaptive.missed).toBe(0);
    expect(ways.adaptive.neverFound).toBeLessThan(0.02 * ways.adaptive.published);
  });

  test('it takes at least 60 % fewer requests, and fewer bytes, than visits by the hour', () => {
    expect(ways.adaptive.requests).toBeLessThan(0.4 * ways.hourly.requests);
    expect(ways.adaptive.bytes).toBeLessThan(0.4 * ways.hourly.bytes);
  });

  test('where hourly visits are allowed, active sources wait no longer than by the hour', () => {
    expect(ways.adaptive.activeHourly.length).toBeGreaterThan(300);
    expect(median(ways.adaptive.activeHourly)).toBeLessThan(median(ways.hourly.activeHourly) + noise);
  });

  test('all active sources are found about as soon as the rules allow', () => {
    expect(median(ways.adaptive.active)).toBeLessThan(1.1 * median(ways.tireless.active) + noise);
  });
});

test('the simulation tells of a visit what a visit tells', async () => {
  const wishes = { goodForMinutes: 10, updatesEveryMinutes: 60, skipHours: [0, 1], skipDays: [6] };
  const server = { validators: 'honest', wishes, bodyBytes: 1, troubles: [] } as const;
  const feed = `<rss version="2.0"><channel><title>Lindow</title><ttl>60</ttl>
    <skipHours><hour>0</hour><hour>1</hour></skipHours><skipDays><day>Saturday</day></skipDays>
    <item><title>A</title><link>https://source.example/a</link></item></channel></rss>`;
  const reply = {
    headers: { 'cache-control': 'max-age=600' },
    validators: { etag: '"1"' },
    url: oldUrl,
    redirects: [],
  };
  const { result } = await visitSource(
    source,
    neverPolled,
    async () => ({ kind: 'page', status: 200, body: new TextEncoder().encode(feed), ...reply }),
    new Date('2026-11-23T12:00:00Z'),
  );
  const simulated = resultOf(
    { kind: 'page', etag: '"1"', from: 0, until: 1, requests: 1, bytes: 1 },
    server,
    neverPolled,
  );
  expect({ ...result, digest: '1' }).toEqual(simulated);
});

test('the look ahead reaches to the next look of the schedule', () => {
  expect(topology.steps['find-due-sources'].on.at).toBe(`rate(${pollSettings.lookMinutes} minutes)`);
});
