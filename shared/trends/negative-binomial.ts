/** Counts around a mean, as scattered as articles are: variance = mean + dispersion × mean². */
export interface Scatter {
  readonly mean: number;
  readonly dispersion: number;
}

export interface Tails {
  /** Chance of a count as high, half of the chance of this very count included (mid-p), and as low. */
  readonly high: number;
  readonly low: number;
}

/** Chances beyond this share of the sum are not added up any more. */
const negligible = 1e-15;

/**
 * How likely counts as high and as low as this one are (negative binomial). Mid-p, because the chance of small counts
 * comes in steps and the whole step would make the test deaf.
 */
export function tailsOf(count: number, { mean, dispersion }: Scatter): Tails {
  if (mean <= 0) return count > 0 ? { high: 0, low: 1 } : { high: 0.5, low: 0.5 };
  const size = 1 / Math.max(dispersion, 1e-6);
  const odds = mean / (mean + size);
  // Chances relative to that of the count itself; a sum beyond all numbers means a tail of zero, rightly.
  const below = sumDown(count, (k) => k / ((k - 1 + size) * odds));
  const above = sumUp(count, (k) => ((k + size) / (k + 1)) * odds);
  const all = below + 1 + above;
  return { high: (above + 0.5) / all, low: (below + 0.5) / all };
}

function sumDown(count: number, ratio: (k: number) => number): number {
  let [chance, sum] = [1, 0];
  for (let k = count; k > 0; k--) {
    chance *= ratio(k);
    sum += chance;
    if (chance < negligible * sum) break;
  }
  return sum;
}

function sumUp(count: number, ratio: (k: number) => number): number {
  let [chance, sum] = [1, 0];
  for (let k = count; ; k++) {
    const step = ratio(k);
    chance *= step;
    sum += chance;
    if (step < 1 && chance < negligible * (1 + sum)) return sum;
  }
}

/** The counts whose tails are both above a level, and one around the mean at the least: what surprises nobody. */
export function usualRange(scatter: Scatter, level: number): { readonly low: number; readonly high: number } {
  const middle = Math.round(scatter.mean);
  const low = middle - steps((step) => step <= middle && tailsOf(middle - step, scatter).low > level);
  const high = middle + steps((step) => tailsOf(middle + step, scatter).high > level);
  return { low, high };
}

/** How many steps may be taken in a row, where once they may not, none after may: doubled until one fails, then halved. */
function steps(mayTake: (step: number) => boolean): number {
  let taken = 0;
  let failed = 1;
  while (mayTake(failed)) [taken, failed] = [failed, failed * 2];
  while (failed - taken > 1) {
    const half = Math.floor((taken + failed) / 2);
    if (mayTake(half)) taken = half;
    else failed = half;
  }
  return taken;
}
