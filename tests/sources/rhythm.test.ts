import { expect, test } from 'vitest';
import { expectedItems, meanGapHours, observe } from '../../shared/sources/rhythm.ts';

const now = new Date('2026-11-23T00:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const weekly = (hourOfWeek: number) => Array.from({ length: 26 }, (_, week) => hoursAgo(week * 168 + hourOfWeek));

test('a weekly source is expected about once a week', () => {
  const rhythm = observe(undefined, weekly(84), now);
  expect(meanGapHours(rhythm)).toBeGreaterThan(140);
  expect(meanGapHours(rhythm)).toBeLessThan(200);
});

test('most is expected in the hour and on the day at which a source publishes', () => {
  // 84 hours before Monday midnight is Thursday noon.
  const rhythm = observe(undefined, weekly(84), now);
  const atNoonOnThursday = expectedItems(rhythm, new Date('2026-11-26T12:00:00Z'));
  const atNightOnMonday = expectedItems(rhythm, new Date('2026-11-23T03:00:00Z'));
  expect(atNoonOnThursday).toBeGreaterThan(20 * atNightOnMonday);
});

test('the hours of a week add up to the items of a week', () => {
  const rhythm = observe(undefined, weekly(84), now);
  const hours = Array.from({ length: 168 }, (_, i) => new Date(now.getTime() + i * 3_600_000));
  const sum = hours.reduce((total, hour) => total + expectedItems(rhythm, hour), 0);
  expect(sum).toBeCloseTo(168 / meanGapHours(rhythm), 6);
});

test('what was long ago fades: a source that fell quiet is expected less and less', () => {
  const lively = observe(
    undefined,
    Array.from({ length: 100 }, (_, i) => hoursAgo(i * 12)),
    now,
  );
  const later = observe(lively, [], new Date(now.getTime() + 40 * 7 * 24 * 3_600_000));
  expect(meanGapHours(later)).toBeGreaterThan(5 * meanGapHours(lively));
});

test('a date in the future says nothing about the past', () => {
  expect(observe(undefined, [new Date('2027-01-01T00:00:00Z')], now)).toEqual(observe(undefined, [], now));
});

test('seen in one visit or in two, the same past gives the same rhythm', () => {
  const dates = weekly(84);
  const half = new Date(now.getTime() - 10 * 168 * 3_600_000);
  const first = observe(
    undefined,
    dates.filter((date) => date <= half),
    half,
  );
  const second = observe(
    first,
    dates.filter((date) => date > half),
    now,
  );
  expect(meanGapHours(second)).toBeCloseTo(meanGapHours(observe(undefined, dates, now)), -1);
});
