import type { Spread } from './dispersion.ts';
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

/** Weeks of series that count as seen in each state before any was. */
export const firstShares: readonly number[] = times.map(
  (_, i) => changed.counts * (i === 0 ? 1 - changed.share : changed.share / changes),
);

/** The share of each state among all weeks of all series: what is believed of one of which nothing was seen. */
export function sharesOf(seen: readonly number[]): Belief {
  const all = seen.reduce((total, n) => total + n, 0);
  return seen.map((n) => n / all);
}
export const noBelief: Belief = sharesOf(firstShares);

/**
 * The belief after a week (the forward step of a hidden Markov model): a change of a strength begins now and then and
 * goes on with a certain chance, and makes the counts so many times the usual, scattered as ever (negative binomial).
 */
export function believe(
  before: Belief,
  { count, mean, spread }: { readonly count: number; readonly mean: number; readonly spread: Spread },
  shares: Belief,
): Belief {
  const calm = before[0] ?? 0;
  const likely = times.map((factor) => likelihood(count, factor * mean, spread));
  const most = Math.max(...likely);
  const ends = 1 - lasting;
  const weighed = likely.map((log, i) => {
    // As often as changes end, so that their shares stay.
    const begins = (ends * (shares[i] ?? 0)) / (shares[0] ?? 1);
    const prior =
      i === 0 ? calm * (1 - beginsAt(shares)) + (1 - calm) * ends : calm * begins + (before[i] ?? 0) * lasting;
    return prior * Math.exp(log - most);
  });
  const sum = weighed.reduce((total, n) => total + n, 0);
  return weighed.map((n) => n / sum);
}

/** Logarithm of the chance of a count (negative binomial), over all spreads; but for its factorial, which is the same for every mean. */
function likelihood(count: number, mean: number, spread: Spread): number {
  const logs = spread.map(({ dispersion, share }) => {
    const size = 1 / dispersion;
    let log = Math.log(share) + size * Math.log(size / (size + mean)) + count * Math.log(mean / (size + mean));
    for (let k = 0; k < count; k++) log += Math.log(size + k);
    return log;
  });
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** The chance that a change of any strength begins: as often as they end, so that their shares stay as they are. */
const beginsAt = (shares: Belief) => ((1 - lasting) * (1 - (shares[0] ?? 1))) / (shares[0] ?? 1);

export function oddsOf(belief: Belief): Odds {
  const sum = (from: number, to?: number) => belief.slice(from, to).reduce((total, n) => total + n, 0);
  return { up: sum(1, 1 + strengths.up.length), down: sum(1 + strengths.up.length) };
}
