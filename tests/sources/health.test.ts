import { describe, expect, test } from 'vitest';
import { healthOf } from '../../shared/sources/health.ts';
import { alarmsBegun, reportOf } from '../../shared/sources/health-report.ts';
import { neverPolled, type PollState } from '../../shared/sources/poll-state.ts';
import type { Source } from '../../shared/sources/source.ts';
import { type HostState, neverVisited } from '../../shared/web/politeness.ts';

const now = new Date('2026-11-23T12:00:00Z');
const source: Source = {
  id: 'lindow',
  organisation: 'Port Lindow',
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url: 'https://lindow.example/feed' },
};
const daily = Array.from({ length: 30 }, (_, i) => new Date(Date.UTC(2026, 9, 24 + i)).toISOString().slice(0, 10));
const visit = { at: '2026-11-23T11:00:00Z', outcome: 'not-modified', listed: 0, fresh: 0 } as const;
const well: PollState = {
  ...neverPolled,
  visit,
  nextPollAt: '2026-11-23T12:30:00Z',
  lastSuccessAt: '2026-11-23T11:00:00Z',
  lastNewAt: '2026-11-22T09:00:00Z',
  newsDays: daily,
};
const failing = (since: string, failures: number): PollState => ({
  ...well,
  failures,
  failingSince: since,
  visit: { at: '2026-11-23T11:00:00Z', outcome: 'failed', detail: 'the server answered 404', listed: 0, fresh: 0 },
});
const health = (state: PollState | undefined, host?: HostState, of: Source = source) =>
  healthOf(of, { state, host }, now);

describe('a source', () => {
  test('with news yesterday, as on every day, is lively', () =>
    expect(health(well)).toMatchObject({
      standing: 'lively',
      alarms: [],
      reason: 'News about every day; the last yesterday.',
    }));

  test('without news for longer than it ever was silent is in trouble, though every visit goes well', () => {
    const silent = { ...well, newsDays: daily.map((day) => day.replace('2026', '2025')) };
    expect(health(silent)).toMatchObject({ standing: 'troubled', alarms: ['same-items'] });
  });

  test('of whose rhythm little is known is quiet, and nothing more is said', () =>
    expect(health({ ...well, newsDays: ['2026-11-01'] })).toMatchObject({ standing: 'quiet', alarms: [] }));

  test('that answers 200 and shows nothing, twice, is a silent zero', () => {
    expect(health({ ...well, emptyVisits: 1 }).alarms).toEqual([]);
    expect(health({ ...well, emptyVisits: 2 })).toMatchObject({ standing: 'troubled', alarms: ['silent-zero'] });
  });

  test('that fails is unreadable, and after three days an alarm', () => {
    expect(health(failing('2026-11-22T12:00:00Z', 3))).toMatchObject({ standing: 'unreadable', alarms: [] });
    expect(health(failing('2026-11-19T12:00:00Z', 3))).toMatchObject({
      standing: 'troubled',
      alarms: ['failing'],
      reason: 'Not readable since 2026-11-19: the server answered 404.',
    });
  });

  test('that is gone for good says so, and is not due again', () => {
    const gone = health({ ...failing('2026-11-20T00:00:00Z', 1), goneSince: '2026-11-20T00:00:00Z' });
    expect(gone.alarms).toEqual(['gone']);
    expect(gone).not.toHaveProperty('nextPollAt');
  });

  test('whose list was rebuilt is worth a look for two weeks', () => {
    const rule = { item: ['ul', 'li'] as const, link: ['a'] };
    const rebuilt = (driftedAt: string) => ({ ...well, listing: { rule, since: driftedAt, driftedAt } });
    expect(health(rebuilt('2026-11-20T00:00:00Z')).alarms).toEqual(['drift']);
    expect(health(rebuilt('2026-11-01T00:00:00Z')).alarms).toEqual([]);
  });

  test('that lies about change, or moved, is read all the same', () => {
    const odd = { ...well, isLiar: true, movedTo: 'https://new.example/feed' };
    expect(health(odd)).toMatchObject({ standing: 'lively', alarms: ['liar', 'moved'] });
  });

  test('that is due since yesterday and was not visited is an alarm', () =>
    expect(
      health({ ...well, visit: { ...visit, at: '2026-11-21T00:00:00Z' }, nextPollAt: '2026-11-22T00:00:00Z' }).alarms,
    ).toEqual(['unvisited']));

  test('says what its host told robots and miners, and when', () => {
    const host: HostState = {
      ...neverVisited,
      robots: {
        fetchedAt: '2026-11-23T10:00:00Z',
        basis: 'file',
        robots: {
          groups: [{ agents: ['*'], rules: [{ allow: false, pattern: '/feed' }], signals: {} }],
          sitemaps: [],
        },
      },
      tdmFile: '[{"location":"/feed","tdm-reservation":1,"tdm-policy":"https://lindow.example/terms"}]',
    };
    expect(health(well, host)).toMatchObject({
      alarms: ['closed'],
      access: {
        robots: 'forbidden',
        mining: 'reserved',
        miningPolicy: 'https://lindow.example/terms',
        askedAt: '2026-11-23T10:00:00Z',
      },
    });
  });

  test('that is not polled says why', () => {
    const unpolled: Source = { ...source, poll: { how: 'none', reason: 'document', detail: 'A finished report.' } };
    expect(health(undefined, undefined, unpolled)).toEqual({
      id: 'lindow',
      standing: 'not-polled',
      reason: 'A finished report.',
      alarms: [],
    });
  });
});

describe('a check', () => {
  const report = (state: PollState, before?: ReturnType<typeof reportOf>, at = now) =>
    reportOf({ known: [{ source, state }], days: new Map(), before }, at);

  test('tells what began from what was known', () => {
    const first = report({ ...well, emptyVisits: 2 });
    expect(alarmsBegun(first)).toEqual(new Map([['silent-zero', 1]]));
    const second = report({ ...well, emptyVisits: 3 }, first, new Date('2026-11-23T12:10:00Z'));
    expect(second.alarms).toMatchObject([{ code: 'silent-zero', about: 'lindow', since: now.toISOString() }]);
    expect(alarmsBegun(second)).toEqual(new Map());
  });

  test('notices that nobody visits anything any more', () => {
    const later = new Date('2026-11-23T16:00:00Z');
    expect(report(well, undefined, later).alarms).toMatchObject([{ code: 'visits-stopped' }]);
    expect(report({ ...well, nextPollAt: '2026-11-24T00:00:00Z' }, undefined, later).alarms).toEqual([]);
  });

  test('notices a language that readers get nothing of, however well the sources answer', () => {
    const days = new Map([['es', daily.map((day) => day.replace('2026-10', '2026-09').replace('2026-11', '2026-10'))]]);
    const { alarms } = reportOf({ known: [{ source, state: well }], days, before: undefined }, now);
    expect(alarms).toMatchObject([{ code: 'undelivered', about: 'es' }]);
  });
});
