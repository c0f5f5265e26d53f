import { expect, test } from 'vitest';
import { meanNdcg, ndcg, ours, plainFts5, queries } from './rank.ts';

test('searches rank no worse than plain FTS5 on 80 graded queries, and do not sink', async () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const own = meanNdcg(await ours());
  expect(own).toBeGreaterThan(meanNdcg(plainFts5()));
  expect(own).toBeGreaterThan(0.85);
});

test('a perfect order is worth 1, a reversed one less, none nothing', () => {
  const grades = { a: 2, b: 1 };
  expect(ndcg(['a', 'b'], grades)).toBe(1);
  expect(ndcg(['b', 'a'], grades)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 10);
  expect(ndcg([], grades)).toBe(0);
});
