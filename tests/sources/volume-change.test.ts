import { describe, expect, test } from 'vitest';
import { addToVolume } from '../../shared/sources/volume.ts';
import { volumeChange } from '../../shared/sources/volume-change.ts';

const firstMonday = Date.parse('2026-06-01');
/** Weekly counts from 1 June 2026 on; the first one is the end of a feed, and counts for nothing. */
const volume = (...items: number[]) =>
  Object.fromEntries(
    items.map((n, i) => [new Date(firstMonday + i * 7 * 24 * 3_600_000).toISOString().slice(0, 10), n]),
  );
const weeksOn = (weeks: number) => new Date(firstMonday + weeks * 7 * 24 * 3_600_000);

describe('the volume of a source', () => {
  test('that falls from five a week to one has changed in that week', () => {
    const fallen = volume(1, 5, 6, 4, 5, 7, 5, 6, 5, 1, 0, 1, 2, 1, 0, 1, 1);
    expect(volumeChange(fallen, weeksOn(17))).toEqual({ since: '2026-08-03', before: 5.375, after: 0.875 });
  });
  test('that is always the same has not', () =>
    expect(volumeChange(volume(...Array(20).fill(3)), weeksOn(20))).toBeUndefined());
  test('with one burst in it has not', () =>
    expect(volumeChange(volume(1, 2, 1, 2, 3, 1, 2, 90, 1, 2, 1, 3, 2, 1, 2, 1), weeksOn(16))).toBeUndefined());
  test('of eight weeks cannot be known to have changed: in one of 35 orders it is split as cleanly by chance', () =>
    expect(volumeChange(volume(1, 9, 9, 9, 9, 0, 0, 0, 0), weeksOn(9))).toBeUndefined());
  test('counts weeks without news, visited or not', () => {
    const { '2026-08-10': _, ...holed } = volume(1, 5, 6, 4, 5, 7, 5, 6, 5, 1, 0, 1, 2, 1, 0, 1, 1);
    expect(volumeChange(holed, weeksOn(17))?.since).toBe('2026-08-03');
  });
  test('leaves out the week that runs', () =>
    expect(volumeChange(volume(1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0), weeksOn(13.5))).toBeUndefined());
});

test('items count in the week they were published in, for half a year', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const dates = ['2026-11-23T00:00:00Z', '2026-11-22T23:00:00Z', '2026-01-01T00:00:00Z'].map((date) => new Date(date));
  expect(addToVolume({ '2026-11-16': 2 }, [...dates, now], now)).toEqual({ '2026-11-16': 3, '2026-11-23': 2 });
  expect(addToVolume({}, [], now)).toEqual({ '2026-11-23': 0 });
});
