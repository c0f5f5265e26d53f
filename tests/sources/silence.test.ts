import { describe, expect, test } from 'vitest';
import { addNewsDays, silenceOf } from '../../shared/sources/silence.ts';

const days = (first: string, every: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(first) + i * every * 24 * 3_600_000).toISOString().slice(0, 10),
  );

describe('a silence', () => {
  // Thirty daily days: overdue after 29 · (0.003^(-1/29) − 1) = 6.43 more days than the last, 30 October.
  const daily = days('2026-10-01', 1, 30);
  test('of six days is chance in a source of every day', () =>
    expect(silenceOf(daily, new Date('2026-11-05T00:00:00Z'))).toMatchObject({ usualDays: 1, isOverdue: false }));
  test('of seven days is not', () =>
    expect(silenceOf(daily, new Date('2026-11-06T00:00:00Z'))).toMatchObject({ silentDays: 7, isOverdue: true }));

  test('after two days with news a week apart says nothing for years', () => {
    const two = days('2026-01-01', 7, 2);
    // 7 · (1 / 0.003 − 1) = 2,326 days after 8 January 2026: the end of May 2032.
    expect(silenceOf(two, new Date('2032-05-20T00:00:00Z'))?.isOverdue).toBe(false);
    expect(silenceOf(two, new Date('2032-06-01T00:00:00Z'))?.isOverdue).toBe(true);
  });

  test('is nothing to speak of where news came on one day or never', () => {
    expect(silenceOf([], new Date())).toBeUndefined();
    expect(silenceOf(['2020-01-01'], new Date())).toBeUndefined();
  });

  test('may be longer where gaps were longer', () => {
    const monthly = days('2026-01-01', 30, 10);
    expect(silenceOf(monthly, new Date('2026-11-27T00:00:00Z'))?.isOverdue).toBe(false);
  });
});

describe('days with news', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  test('are each once, in order, and only the last thirty', () => {
    const many = days('2026-10-01', 1, 40).map((day) => new Date(`${day}T08:00:00Z`));
    const kept = addNewsDays(['2026-09-30'], [...many, ...many], now);
    expect(kept).toHaveLength(30);
    expect(kept.at(0)).toBe('2026-10-11');
    expect(kept.at(-1)).toBe('2026-11-09');
  });
  test('lie never in the future: what announces an event was published by now', () =>
    expect(addNewsDays([], [new Date('2027-03-01T00:00:00Z')], now)).toEqual(['2026-11-23']));
});
