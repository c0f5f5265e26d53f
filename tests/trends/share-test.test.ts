import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareTest } from '../../shared/trends/share-test.ts';

describe('the chance of a share', () => {
  // By hand: of all ways to draw `of` articles, those with as many of the theme or more (or fewer), twice.
  test.each([
    // 2 articles, both now: (2 of 2 among 2) of C(4,2) = 6 ways to draw 2 of 4. Twice 1/6.
    { now: [2, 2], past: [0, 2], p: 2 / 6 },
    // 3 of 3 now, none of 6 before: 1 of C(9,3) = 84 ways.
    { now: [3, 3], past: [0, 6], p: 2 / 84 },
    // 3 of 4 now, 1 of 8 before: C(4,3)·C(8,1) + C(4,4) = 33 of C(12,4) = 495 ways.
    { now: [3, 4], past: [1, 8], p: 66 / 495 },
    // 0 of 5 now, 5 of 10 before: C(10,5) = 252 of C(15,5) = 3003 ways.
    { now: [0, 5], past: [5, 10], p: 504 / 3003 },
    // Exactly the past's share is no surprise.
    { now: [2, 10], past: [16, 80], p: 1 },
    { now: [0, 0], past: [5, 10], p: 1 },
    { now: [0, 7], past: [0, 70], p: 1 },
    { now: [7, 7], past: [70, 70], p: 1 },
  ])('of $now now and $past before is $p', ({ now, past, p }) => {
    const [articles = 0, of = 0] = now;
    const [before = 0, ofBefore = 0] = past;
    expect(shareTest({ articles, of }, { articles: before, of: ofBefore })).toBeCloseTo(p, 10);
  });

  const table = fc.record({ now: fc.nat(60), past: fc.nat(400), a: fc.nat(), b: fc.nat() }).map(
    ({ now, past, a, b }) =>
      [
        { articles: a % (now + 1), of: now },
        { articles: b % (past + 1), of: past },
      ] as const,
  );

  test('is a chance, whatever the counts', () => {
    fc.assert(
      fc.property(table, ([now, past]) => {
        const p = shareTest(now, past);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the same when with and without the theme change places', () => {
    fc.assert(
      fc.property(table, ([now, past]) => {
        const without = (share: typeof now) => ({ articles: share.of - share.articles, of: share.of });
        expect(shareTest(without(now), without(past))).toBeCloseTo(shareTest(now, past), 9);
      }),
    );
  });

  test('of a theme that explodes is zero rather than nonsense', () => {
    expect(shareTest({ articles: 3000, of: 3000 }, { articles: 0, of: 30_000 })).toBe(0);
  });
});
