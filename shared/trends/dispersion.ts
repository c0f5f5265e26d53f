import type { Point } from './exposure.ts';
import { trendSettings } from './settings.ts';

/** What a series says of its own over-dispersion, and how sure that is (one over the variance). */
interface Estimate {
  readonly value: number;
  readonly sureness: number;
}

/** Before anything is known, articles scatter about so much; never less than `least`, for news is never quite even. */
const [usual, least] = [0.15, 0.02];

/**
 * How much more than by chance each series scatters around its usual. Small series say little of that alone, so each
 * is drawn towards what all say together, the more the less it knows (as edgeR does for genes).
 */
export function dispersions(all: readonly (readonly Point[])[]): readonly number[] {
  let common = usual;
  let estimates: Estimate[] = [];
  for (let round = 0; round < 2; round++) {
    estimates = all.map((points) => estimate(points, common));
    const sureness = estimates.reduce((sum, e) => sum + e.sureness, 0);
    const together = estimates.reduce((sum, e) => sum + e.sureness * e.value, 0);
    // As if one more series had said what is usual.
    common = Math.max(least, (together + usual) / (sureness + 1));
  }
  const priorSureness = 1 / (trendSettings.dispersionSpread * common) ** 2;
  return estimates.map(({ value, sureness }) =>
    Math.max(least, (priorSureness * common + sureness * value) / (priorSureness + sureness)),
  );
}

/** By moments: what the squared distances from the usual are more than chance alone would make them. */
function estimate(points: readonly Point[], common: number): Estimate {
  let [excess, squares, noise, weeks] = [0, 0, 0, 0];
  for (const { count, usual, weight } of points.slice(0, -1)) {
    if (weight === 0 || usual === 0) continue;
    excess += weight * ((count - usual) ** 2 - usual);
    squares += weight * usual ** 2;
    noise += weight * 2 * (usual + common * usual ** 2) ** 2;
    weeks += weight;
  }
  if (weeks < 2) return { value: common, sureness: 0 };
  return { value: ((excess / squares) * weeks) / (weeks - 1), sureness: squares ** 2 / noise };
}
