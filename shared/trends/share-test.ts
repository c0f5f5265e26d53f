/** Articles with a theme, of all articles. */
export interface Share {
  readonly articles: number;
  readonly of: number;
}

/**
 * How likely a share as far from the past's, or farther, is by chance (Fisher's exact test; two-sided: the smaller
 * tail twice). Small counts need no rule of thumb, and a week with few articles of any kind is no fall of a theme.
 */
export function shareTest(now: Share, past: Share): number {
  const withTheme = now.articles + past.articles;
  const lowest = Math.max(0, withTheme - past.of);
  const highest = Math.min(withTheme, now.of);
  // Chances of each possible count relative to the one seen; a sum beyond all numbers means a p of zero, rightly.
  const below = sumAway(now.articles, lowest, (k) => (k * (past.of - withTheme + k)) / up(withTheme, now.of, k - 1));
  const above = sumAway(
    now.articles,
    highest,
    (k) => up(withTheme, now.of, k) / ((k + 1) * (past.of - withTheme + k + 1)),
  );
  const all = below + 1 + above;
  return Math.min(1, (2 * Math.min(below + 1, 1 + above)) / all);
}

const up = (withTheme: number, of: number, k: number) => (withTheme - k) * (of - k);

/** The sum of chances from a count, excluded, to the end of what is possible; `ratio` leads from each to the next. */
function sumAway(from: number, to: number, ratio: (k: number) => number): number {
  const step = Math.sign(to - from);
  let chance = 1;
  let sum = 0;
  for (let k = from; k !== to; k += step) {
    chance *= ratio(k);
    sum += chance;
  }
  return sum;
}
