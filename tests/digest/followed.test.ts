import { expect, test } from 'vitest';
import { followed } from '../../shared/digest/followed.ts';

const city = (id: string, articles: number, now: number) => ({ id, articles, now });

test('of thousands of cities those are followed that a digest may show, then those with most articles in all', () => {
  const small = Array.from({ length: 3000 }, (_, i) => city(`s${String(i).padStart(4, '0')}`, 1, 0));
  const shown = Array.from({ length: 30 }, (_, i) => city(`new${String(i).padStart(2, '0')}`, 2, 2));
  const big = Array.from({ length: 40 }, (_, i) => city(`big${String(i).padStart(2, '0')}`, 500 - i, 0));
  const kept = followed([...small, ...big, ...shown]);
  expect(kept).toHaveLength(60);
  expect(kept.slice(0, 30)).toEqual(shown.map(({ id }) => id));
  expect(kept.slice(30)).toEqual(big.slice(0, 30).map(({ id }) => id));
});

test('where there are few, all are followed', () => {
  expect(followed([city('b', 1, 0), city('a', 1, 0)])).toEqual(['a', 'b']);
});
