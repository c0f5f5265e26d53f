import { expect, test } from 'vitest';
import { median, rankSum } from './mail/rank-sum.ts';

const ramp = (from: number) => Array.from({ length: 40 }, (_, i) => from + i);

test('two groups that are one have no difference, and shifted ones have', () => {
  expect(rankSum(ramp(0), ramp(0)).p).toBeCloseTo(1, 6);
  expect(rankSum(ramp(0), ramp(20)).p).toBeLessThan(0.001);
});

test('a small table by hand: 1 2 4 against 3 5 6 has U = 1', () => expect(rankSum([1, 2, 4], [3, 5, 6]).u).toBe(1));

test('the median is the middle', () => expect(median([9, 1, 5])).toBe(5));
