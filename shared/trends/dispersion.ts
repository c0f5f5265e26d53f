import type { Point } from './exposure.ts';
import { trendSettings } from './settings.ts';

const { usualDispersion, dispersionSpread } = trendSettings;

/** How likely each over-dispersion of a series is. */
export type Spread = readonly { readonly dispersion: number; readonly share: number }[];

export const meanDispersion = (spread: Spread) =>
  spread.reduce((sum, { dispersion, share }) => sum + share * dispersion, 0);

/** The over-dispersions that are weighed against each other: from hardly any, for news is never quite even, to a standard deviation as large as the mean. */
const grid = [0.02, 0.035, 0.06, 0.1, 0.17, 0.3, 0.5, 0.9];

/**
 * How much more than by chance each series scatters around its usual (negative binomial): the mean of what its past
 * leaves likely. Small series say little of that alone, so all begin with what all say together: a log-normal prior
 * whose middle is learned from them, as if one more series had said what is usual (empirical Bayes).
 */
export function dispersions(all: readonly (readonly Point[])[]): readonly Spread[] {
  const evidence = all.map((points) => grid.map((dispersion) => logLikelihood(points, dispersion)));
  let middle = Math.log(usualDispersion);
  let weights: (readonly number[])[] = [];
  for (let round = 0; round < 4; round++) {
    const prior = grid.map((dispersion) => -0.5 * ((Math.log(dispersion) - middle) / dispersionSpread) ** 2);
    weights = evidence.map((likely) => shares(likely.map((log, i) => log + (prior[i] ?? 0))));
    const logs = weights.map((share) => mean(share, (dispersion) => Math.log(dispersion)));
    middle = (logs.reduce((sum, log) => sum + log, 0) + Math.log(usualDispersion)) / (logs.length + 1);
  }
  return weights.map((share) => grid.map((dispersion, i) => ({ dispersion, share: share[i] ?? 0 })));
}

const mean = (share: readonly number[], of: (dispersion: number) => number) =>
  grid.reduce((sum, dispersion, i) => sum + (share[i] ?? 0) * of(dispersion), 0);

function shares(logs: readonly number[]): readonly number[] {
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Of all weeks but the last, the one in question. */
function logLikelihood(points: readonly Point[], dispersion: number): number {
  const size = 1 / dispersion;
  let sum = 0;
  for (const { count, usual, weight } of points.slice(0, -1)) {
    if (weight === 0 || usual === 0) continue;
    const log = size * Math.log(size / (size + usual)) + count * Math.log(usual / (size + usual));
    sum += weight * (log + logRising(size, count));
  }
  return sum;
}

/** For each size of the grid the sums so far: every series asks for the same ones. */
const risings = new Map<number, number[]>();

/** The logarithm of size × (size + 1) × … over as many factors as there are articles. */
function logRising(size: number, count: number): number {
  const sums = risings.get(size) ?? [0];
  risings.set(size, sums);
  for (let k = sums.length; k <= count; k++) sums.push((sums[k - 1] ?? 0) + Math.log(size + k - 1));
  return sums[count] ?? 0;
}
