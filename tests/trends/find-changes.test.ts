import { describe, expect, test } from 'vitest';
import { balancedChance, leastChance } from '../../shared/trends/false-discovery.ts';
import { findChanges } from '../../shared/trends/find-changes.ts';
import type { History } from '../../shared/trends/history.ts';

const weeks = 40;
const last = weeks - 1;
const spread = [3, 4, 2, 3, 5, 3, 2, 4];

/** Two networks that publish about thirty articles a week each, and a theme that has about three in each. */
function historyOf(
  theme: (network: number, week: number) => number,
  read = (_network: number, _week: number) => true,
): History {
  const each = (count: (network: number, week: number) => number) =>
    [0, 1].map((n) => Array.from({ length: weeks }, (_, t) => (read(n, t) ? count(n, t) : 0)));
  const others = Array.from(
    { length: 8 },
    (_, i) => [`theme:other-${i}`, each((n, t) => spread[(t + n + i) % 8] ?? 0)] as const,
  );
  return {
    weeks: Array.from({ length: weeks }, (_, t) => `w${t}`),
    networks: ['north', 'ports'],
    read: [0, 1].map((n) => Array.from({ length: weeks }, (_, t) => read(n, t))),
    articles: each((n, t) => 27 + (spread[(t + 3 * n) % 8] ?? 0)),
    series: new Map([['theme:housing', each(theme)], ...others]),
  };
}
const steady = (n: number, t: number) => spread[(t * 3 + n) % 8] ?? 0;
const housing = (history: History) => findChanges(history).get('theme:housing');

describe('a theme', () => {
  test('that has what it always had is as usual', () => {
    expect(housing(historyOf(steady))).toMatchObject({ verdict: 'usual' });
  });
  test('at five times its usual is up, and outside of its range', () => {
    const found = housing(historyOf((n, t) => (t === last ? 16 : steady(n, t))));
    expect(found?.verdict).toBe('up');
    expect(found?.count).toBeGreaterThan(found?.expected.high ?? 99);
  });
  test('at a thousand times its usual is up as surely, and every chance is a number', () => {
    const found = findChanges(historyOf((n, t) => (t === last ? 5000 : steady(n, t))));
    expect(found.get('theme:housing')?.verdict).toBe('up');
    for (const { chance } of found.values()) expect(chance).toBeGreaterThanOrEqual(0);
  });
  test('that lasts three weeks is one burst since its first week', () => {
    expect(housing(historyOf((n, t) => (t > last - 3 ? 16 : steady(n, t))))).toMatchObject({
      verdict: 'up',
      since: `w${last - 2}`,
    });
  });
  test('whose network could not be read is not down', () => {
    const allInNorth = (n: number, t: number) => (n === 0 ? 2 * steady(n, t) : 0);
    const found = housing(historyOf(allInNorth, (n, t) => !(n === 0 && t === last)));
    expect(found?.verdict).toBe('too-few');
  });
  test('is not up because a network is new', () => {
    const found = housing(
      historyOf(
        (n, t) => (n === 1 ? 20 : steady(n, t)),
        (n, t) => n === 0 || t >= last - 1,
      ),
    );
    expect(found?.verdict).toBe('usual');
  });
  test('that falls silent while its networks publish on is down', () => {
    expect(housing(historyOf((n, t) => (t >= last - 1 ? 0 : 8 + steady(n, t))))?.verdict).toBe('down');
  });
  test('has no past where the archive has none', () => {
    expect(housing(historyOf(steady, (_, t) => t >= last - 2))?.verdict).toBe('no-past');
  });
});

test('no change is clear inside the usual range', () => {
  for (const count of [0, 2, 4, 8, 12, 16]) {
    const found = housing(historyOf((n, t) => (t === last ? count : steady(n, t))));
    if (found?.verdict === 'up') expect(found.count).toBeGreaterThan(found.expected.high);
    if (found?.verdict === 'down') expect(found.count).toBeLessThan(found.expected.low);
  }
});

test('as many changes are named as keep the expected share of wrong ones within the rate', () => {
  expect(leastChance([0.99, 0.95, 0.8, 0.4], 0.1)).toBe(0.8);
  expect(leastChance([0.7, 0.6], 0.1)).toBe(2);
  expect(leastChance([], 0.1)).toBe(2);
});

test('changes are named as long as that finds more than it makes up', () => {
  // Named 1, 2 or 3 of them: expected F1 of 2 × 0.9 / (1 + 1.6), 2 × 1.5 / (2 + 1.6), 2 × 1.6 / (3 + 1.6).
  expect(balancedChance([0.1, 0.9, 0.6])).toBe(0.6);
  expect(balancedChance([])).toBe(2);
});

test('a theme that is a little above its usual is so perhaps when it stays there, and clearly when it stays longer', () => {
  const after = (weeks: number) => housing(historyOf((n, t) => steady(n, t) + (t > last - weeks ? 5 : 0)))?.verdict;
  expect([1, 2, 3].map(after)).toEqual(['usual', 'perhaps-up', 'up']);
});
