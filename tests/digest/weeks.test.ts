import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekOfArticle } from '../../shared/archive/row.ts';
import { lastCompleteWeek, weekBounds, weekOf, weeksBefore } from '../../shared/archive/week.ts';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import { edited } from '../../shared/digest/desk.ts';
import type { DigestArticle } from '../../shared/digest/digest.ts';
import { openDraft, putDraft } from '../../shared/digest/keep-desk.ts';
import { deskInMemory } from '../support/desk.ts';
import { article, sampleInput } from './sample-week.ts';

const brussels = 'Europe/Brussels';
const now = new Date('2026-11-23T08:00:00Z');
const day = (value: string) => ({ published: { value, precision: 'day' as const, evidence: 'a test' } });
const time = (value: string) => ({ published: { value, precision: 'second' as const, evidence: 'a test' } });

/** The digest of a week out of articles with their dates, as the archive sorts them into weeks. */
function digestOf(week: string, dates: Readonly<Record<string, string>>, zone = brussels) {
  const articles: readonly DigestArticle[] = Object.entries(dates).flatMap(([id, published]) =>
    weekOf(published, zone) === week ? [article({ id, published })] : [],
  );
  return buildDigest({ ...sampleInput, week, zone, articles, tallies: [], totals: [] });
}
const idsOf = (digest: ReturnType<typeof digestOf>) => digest.themes.flatMap(({ articleIds }) => articleIds).sort();

describe('G12: no article is skipped and none counts twice', () => {
  test('in week 53, which 2026 has and 2025 has not', () => {
    const dates = {
      eve: '2026-12-27',
      monday: '2026-12-28',
      friday: '2027-01-01',
      sunday: '2027-01-03',
      after: '2027-01-04',
    };
    expect(idsOf(digestOf('2026-W53', dates))).toEqual(['friday', 'monday', 'sunday']);
    expect(digestOf('2026-W53', dates)).toMatchObject({ from: '2026-12-28', to: '2027-01-03' });
    expect(idsOf(digestOf('2026-W52', dates))).toEqual(['eve']);
    expect(idsOf(digestOf('2027-W01', dates))).toEqual(['after']);
    expect(weeksBefore('2026-W01', 1)).toEqual(['2025-W52']);
    expect(() => weekBounds('2025-W53', brussels)).toThrow('is no ISO week');
  });

  test('at the edge of a year, whose first days may belong to the week of the old one', () => {
    const dates = { old: '2024-12-29', monday: '2024-12-30', newYear: '2025-01-01' };
    expect(idsOf(digestOf('2025-W01', dates))).toEqual(['monday', 'newYear']);
    expect(idsOf(digestOf('2024-W52', dates))).toEqual(['old']);
    expect(lastCompleteWeek(new Date('2025-01-01T12:00:00Z'), brussels)).toBe('2024-W52');
  });

  test('when clocks go forward: the Sunday night of 29 March 2026 has an hour less', () => {
    const dates = {
      last: '2026-03-29T23:59:59+02:00',
      first: '2026-03-30T00:00:00+02:00',
      utc: '2026-03-29T22:00:00Z',
    };
    expect(idsOf(digestOf('2026-W13', dates))).toEqual(['last']);
    expect(idsOf(digestOf('2026-W14', dates))).toEqual(['first', 'utc']);
  });

  test('when clocks go back: the hour that comes twice on 25 October 2026 is all in one week', () => {
    const dates = {
      summer: '2026-10-25T02:30:00+02:00',
      winter: '2026-10-25T02:30:00+01:00',
      next: '2026-10-25T23:00:00Z',
    };
    expect(idsOf(digestOf('2026-W43', dates))).toEqual(['summer', 'winter']);
    expect(idsOf(digestOf('2026-W44', dates))).toEqual(['next']);
  });

  test('in the zone that is set: late on Sunday in Brussels is Monday in Seoul', () => {
    const dates = { late: '2026-11-22T21:00:00Z' };
    expect(idsOf(digestOf('2026-W47', dates, brussels))).toEqual(['late']);
    expect(idsOf(digestOf('2026-W48', dates, 'Asia/Seoul'))).toEqual(['late']);
    expect(idsOf(digestOf('2026-W47', dates, 'Asia/Seoul'))).toEqual([]);
  });

  test('that is found after its week was drafted: it counts in its own week when the draft is made anew', async () => {
    const store = deskInMemory();
    const { week } = sampleInput;
    await putDraft(store, buildDigest(sampleInput), now);
    const late = article({ id: 'late', published: '2026-11-18' });
    await putDraft(store, buildDigest({ ...sampleInput, articles: [...sampleInput.articles, late] }), now);
    const open = await openDraft(store, week);
    expect(open && edited(open.draft).totals.articles).toBe(14);
    expect(idsOf(digestOf('2026-W48', { late: '2026-11-18' }))).toEqual([]);
  });

  test('without a day of its own: it is in no week, and said to be', () => {
    expect(weekOfArticle({}, brussels)).toBe('undated');
    expect(weekOfArticle({ published: { value: '2026-11', precision: 'month', evidence: 'a test' } }, brussels)).toBe(
      'undated',
    );
    expect(weekOfArticle(day('2026-11-18'), brussels)).toBe('2026-W47');
    expect(weekOfArticle(time('2026-11-22T23:30:00Z'), brussels)).toBe('2026-W48');
  });
});

const days = fc
  .date({ min: new Date('2019-12-01T00:00:00Z'), max: new Date('2031-02-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const zones = fc.constantFrom(brussels, 'Asia/Seoul', 'America/St_Johns', 'Pacific/Kiritimati', 'America/New_York');

test('each article counts in exactly one week', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), zones, (published, zone) => {
      const dates = Object.fromEntries(published.map((at, i) => [`a${String(i).padStart(2, '0')}`, at]));
      const weeks = published.flatMap((at) => {
        const own = weekOf(at, zone);
        return [own, ...weeksBefore(own, 1), weekOf(weekBounds(own, zone).end, zone)];
      });
      const counted = [...new Set(weeks)].flatMap((week) => idsOf(digestOf(week, dates, zone)));
      expect(counted.sort()).toEqual(Object.keys(dates).sort());
    }),
    { numRuns: 8 },
  );
});

test('re-running a week changes nothing: the draft keeps its version, and its log', async () => {
  const store = deskInMemory();
  const { week } = sampleInput;
  await putDraft(store, buildDigest(sampleInput), now);
  const before = store.kept.get(`drafts/${week}.json`)?.text;
  await putDraft(store, buildDigest(sampleInput), new Date('2026-11-24T08:00:00Z'));
  expect(store.kept.get(`drafts/${week}.json`)?.text).toBe(before);
});
