import { expect, test } from 'vitest';
import { tailsOf, usualRange } from '../../shared/trends/negative-binomial.ts';

test.each([
  // Poisson with mean 2: P(0) = e⁻² = .1353, P(1) = P(2) = .2707, P(3) = .1804.
  ['no scatter beyond chance is Poisson', 2, 0, 3, 0.2331],
  // Size 1 (dispersion 1), mean 1: P(k) = 2⁻⁽ᵏ⁺¹⁾, so half of P(3) and all beyond is 1/32 + 1/16.
  ['dispersion 1 is geometric', 1, 1, 3, 0.09375],
])('%s', (_, mean, dispersion, count, high) => {
  expect(tailsOf(count, { mean, dispersion }).high).toBeCloseTo(high, 3);
});

test('both tails together are all there is, also where counts are large', () => {
  for (const [count, mean] of [
    [0, 3],
    [7, 2],
    [900, 1000],
    [20_000, 10_000],
  ] as const) {
    const { high, low } = tailsOf(count, { mean, dispersion: 0.2 });
    expect(high + low).toBeCloseTo(1, 9);
  }
});

test('the usual range holds the mean, and is wider where articles scatter more', () => {
  const even = usualRange({ mean: 10, dispersion: 0 }, 0.1);
  const uneven = usualRange({ mean: 10, dispersion: 0.5 }, 0.1);
  expect(even.low).toBeLessThan(10);
  expect(even.high).toBeGreaterThan(10);
  expect(uneven.high - uneven.low).toBeGreaterThan(even.high - even.low);
});
