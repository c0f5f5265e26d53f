import { describe, expect, test } from 'vitest';
import { afterVisit, type VisitResult } from '../../shared/sources/after-visit.ts';
import { isDueWithin, nextVisit } from '../../shared/sources/due.ts';
import { neverPolled, type PollState, pollStateOf } from '../../shared/sources/poll-state.ts';
import { requestFor } from '../../shared/sources/request.ts';
import type { Source } from '../../shared/sources/source.ts';

const now = new Date('2026-11-23T12:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const source = (url = 'https://lindow.example/feed'): Source => ({
  id: 'lindow',
  organisation: 'Port Lindow',
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url },
});
const read = (digest: string, rest: Partial<Extract<VisitResult, { kind: 'read' }>> = {}): VisitResult => ({
  kind: 'read',
  validators: { etag: '"1"' },
  wishes: {},
  digest,
  ...rest,
});
const visit = (before: PollState, result: VisitResult, at = now) =>
  afterVisit(source(), before, { at, result, pages: ['a'], fresh: [] });

describe('validators', () => {
  test('are refreshed by every answer, also where the body is the same (P2)', () => {
    const first = visit(neverPolled, read('x', { validators: { etag: 'W/"1"', lastModified: 'yesterday' } }));
    const same = visit(first, read('x', { validators: { etag: 'W/"2"' }, isSame: true }));
    expect(same.validators).toEqual({ etag: 'W/"2"' });
    const notModified = visit(same, { kind: 'not-modified', validators: { etag: 'W/"3"' }, wishes: {} });
    expect(notModified.validators).toEqual({ etag: 'W/"3"' });
    expect(requestFor(source(), notModified, now)?.validators).toEqual({ etag: 'W/"3"' });
  });

  test('are left out once a week, so that a server that says "not modified" for ever is found out (P3)', () => {
    const first = visit(neverPolled, read('x'));
    expect(requestFor(source(), first, hoursLater(6 * 24))).toHaveProperty('validators');
    expect(requestFor(source(), first, hoursLater(7 * 24))).not.toHaveProperty('validators');
  });

  test('that stayed the same while the body changed were a lie, and are never asked with again (P3)', () => {
    const liar = visit(visit(neverPolled, read('x')), read('y'));
    expect(liar.isLiar).toBe(true);
    expect(requestFor(source(), liar, now)).toEqual({ url: 'https://lindow.example/feed' });
  });
});

describe('an address that redirects for good', () => {
  const moved = read('x', { movedTo: 'https://new.example/feed' });
  test('is given up after three visits in a row, and not before (P11)', () => {
    const twice = visit(visit(neverPolled, moved), moved);
    expect(requestFor(source(), twice, now)?.url).toBe('https://lindow.example/feed');
    const thrice = visit(twice, moved);
    expect(thrice.movedTo).toBe('https://new.example/feed');
    expect(requestFor(source(), thrice, now)?.url).toBe('https://new.example/feed');
  });
  test('is not given up where one visit in between did not redirect, or led to nothing readable', () => {
    const twice = visit(visit(neverPolled, moved), moved);
    expect(visit(visit(twice, read('x')), moved).movedTo).toBeUndefined();
    expect(visit(twice, { kind: 'failed', why: 'not a feed' }).movedTo).toBeUndefined();
  });
});

describe('a source that fails', () => {
  const fail = (times: number) =>
    Array.from({ length: times }).reduce<PollState>(
      (state) => visit(state, { kind: 'failed', why: 'the server answered 404' }),
      neverPolled,
    );
  test('is visited later each time, and never never (P12)', () => {
    const pauses = [1, 2, 3, 20, 100].map((n) => (Date.parse(fail(n).nextPollAt) - now.getTime()) / 3_600_000);
    expect(pauses).toEqual([1, 2, 4, 720, 720]);
    expect(isDueWithin(0, source(), fail(100), hoursLater(720))).toBe(true);
  });
  test('with 410 is visited no more, until people give another address (P12)', () => {
    const gone = visit(neverPolled, { kind: 'gone' });
    expect(isDueWithin(0, source(), gone, hoursLater(9999))).toBe(false);
    const elsewhere = source('https://lindow.example/new');
    const anew = pollStateOf(elsewhere, { text: JSON.stringify({ ...gone, known: 7 }) });
    expect(isDueWithin(0, elsewhere, anew, now)).toBe(true);
    expect(anew.known).toBe(7);
  });
  test('with 429 or 503 is left alone for as long as it asks, and that is no failure (P7)', () => {
    const waiting = visit(neverPolled, { kind: 'wait', seconds: 7200, why: 'too-many-requests' });
    expect(waiting).toMatchObject({ failures: 0, nextPollAt: hoursLater(2).toISOString() });
  });
});

describe('the next visit', () => {
  const hours = (wishes: Parameters<typeof nextVisit>[2]) =>
    (nextVisit(source(), undefined, wishes, now).getTime() - now.getTime()) / 3_600_000;
  test('is an hour away at the least with validators, a day without (P6)', () => {
    expect(hours({ hasValidators: true })).toBeGreaterThanOrEqual(1);
    expect(hours({ hasValidators: false })).toBeGreaterThanOrEqual(24);
  });
  test('keeps ttl, cache lifetime, and the hours and days that a source wants free (P8)', () => {
    expect(hours({ hasValidators: true, updatesEveryMinutes: 240 })).toBeGreaterThanOrEqual(4);
    expect(hours({ hasValidators: true, goodForMinutes: 600 })).toBeGreaterThanOrEqual(10);
    const free = nextVisit(source(), undefined, { hasValidators: true, skipHours: [13, 14, 15] }, now);
    expect(free.getUTCHours()).toBeGreaterThanOrEqual(16);
    expect(nextVisit(source(), undefined, { hasValidators: true, skipDays: [1] }, now).getUTCDay()).toBe(2);
  });
});
