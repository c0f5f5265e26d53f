import { expect, test } from 'vitest';
import { comparableWith } from '../../shared/digest/read-history.ts';

const week = (name: string, ...taggers: string[]) => ({ week: name, articles: 3, sources: 2, taggers });
const weeks = [
  week('2026-W44', 'old'),
  week('2026-W45', 'new', 'old'),
  week('2026-W46', 'new'),
  week('2026-W47', 'new'),
];

test('R10: a week is compared only with weeks that the same tagger has tagged whole', () => {
  const isComparable = comparableWith('2026-W47', weeks);
  expect(isComparable('2026-W46')).toBe(true);
  expect(isComparable('2026-W45')).toBe(false);
  expect(isComparable('2026-W44')).toBe(false);
});

test('R10: a week in the middle of tagging anew is compared with none', () => {
  const isComparable = comparableWith('2026-W45', weeks);
  expect(weeks.filter((other) => isComparable(other.week))).toEqual([]);
});

test('a week without articles takes nothing from the series', () => {
  expect(comparableWith('2026-W47', weeks)('2026-W40')).toBe(true);
});
