import type { Scatter } from './negative-binomial.ts';
import { trendSettings } from './settings.ts';

/** What is believed of a series after a week: the chance of each strength, that of no change first. */
export type Belief = readonly number[];

/** How likely a series has risen or fallen, after all that was seen of it so far. */
export interface Odds {
  readonly up: number;
  readonly down: number;
}

const { strengths, lasting, changed } = trendSettings;
const times = [1, ...strengths.up, ...strengths.down];
const changes = times.length - 1;

/** What is believed before anything was seen. */
export const noBelief: Belief = times.map((_, i) => (i === 0 ? 1 - changed.share : changed.share / changes));

/**
 * The belief after a week (the forward step of a hidden Markov model): a change of a strength begins now and then and
 * goes on with a certain chance, and makes the counts so many times the usual, scattered as ever (negative binomial).
 */
export function believe(
  before: Belief,
  { count, mean, dispersion }: Scatter & { readonly count: number },
  share: number,
): Belief {
  const begins = (share * (1 - lasting)) / (1 - share);
  const calm = before[0] ?? 0;
  const size = 1 / dispersion;
  const weighed = times.map((factor, i) => {
    const prior =
      i === 0
        ? calm * (1 - begins) + (1 - calm) * (1 - lasting)
        : (calm * begins) / changes + (before[i] ?? 0) * lasting;
    const ratio = count * Math.log(factor) + (count + size) * Math.log((size + mean) / (size + factor * mean));
    return prior * Math.exp(ratio);
  });
  const sum = weighed.reduce((total, n) => total + n, 0);
  return weighed.map((n) => n / sum);
}

export function oddsOf(belief: Belief): Odds {
  const sum = (from: number, to?: number) => belief.slice(from, to).reduce((total, n) => total + n, 0);
  return { up: sum(1, 1 + strengths.up.length), down: sum(1 + strengths.up.length) };
}
