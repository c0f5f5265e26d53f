import type { Year } from './archive-year.ts';

/** Names the week of each theme that it takes for a burst, knowing only the weeks up to it. */
export type Detector = (year: Year) => (theme: string, week: number) => boolean;

/** Articles of each theme, and of all, week by week, whoever published them: what the plain detectors see. */
function seen({ history }: Year) {
  const sum = (counts: readonly (readonly number[])[]) =>
    history.weeks.map((_, t) => counts.reduce((total, own) => total + (own[t] ?? 0), 0));
  const all = sum(history.articles);
  return { all, themes: new Map([...history.series].map(([theme, counts]) => [theme, sum(counts)])) };
}

/** As they are, or as shares of all articles (in articles of a usual week). */
function scaled(counts: readonly number[], all: readonly number[], isShare: boolean): readonly number[] {
  const mean = all.reduce((sum, n) => sum + n, 0) / all.length;
  return isShare ? counts.map((n, t) => (n / Math.max(1, all[t] ?? 0)) * mean) : counts;
}

interface Plain {
  readonly isShare: boolean;
  /** Articles a theme must have to be named at all. */
  readonly atLeast: number;
}

/** So many standard deviations above the mean of the 8 weeks before; a deviation below `floor` is taken as `floor`. */
export const zScore =
  ({ isShare, atLeast, z, floor }: Plain & { readonly z: number; readonly floor: number }): Detector =>
  (year) => {
    const { all, themes } = seen(year);
    const values = new Map([...themes].map(([theme, counts]) => [theme, scaled(counts, all, isShare)]));
    return (theme, week) => {
      const past = (values.get(theme) ?? []).slice(week - 8, week);
      const mean = past.reduce((sum, n) => sum + n, 0) / 8;
      const deviation = Math.sqrt(past.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 7);
      const now = values.get(theme)?.[week] ?? 0;
      return (themes.get(theme)?.[week] ?? 0) >= atLeast && now > mean + z * Math.max(floor, deviation);
    };
  };

/** So many times the mean of the weeks before. */
export const fixedChange =
  ({ isShare, atLeast, times, weeks }: Plain & { readonly times: number; readonly weeks: number }): Detector =>
  (year) => {
    const { all, themes } = seen(year);
    const values = new Map([...themes].map(([theme, counts]) => [theme, scaled(counts, all, isShare)]));
    return (theme, week) => {
      const past = (values.get(theme) ?? []).slice(Math.max(0, week - weeks), week);
      const mean = past.reduce((sum, n) => sum + n, 0) / past.length;
      return (themes.get(theme)?.[week] ?? 0) >= atLeast && (values.get(theme)?.[week] ?? 0) >= times * mean;
    };
  };

/**
 * Kleinberg's automaton for batched arrivals (Bursty and hierarchical structure in streams, 2003, section 4): of `all`
 * documents of a week `n` are on the theme; each state up multiplies the base share by `s`; going up costs
 * `gamma` × ln(weeks). The base share is that of the weeks known. The state of the last week of the cheapest way there
 * is the answer.
 */
export const kleinberg =
  ({ s, gamma, states, atLeast }: { s: number; gamma: number; states: number; atLeast: number }): Detector =>
  (year) => {
    const { all, themes } = seen(year);
    const bursts = new Map<string, readonly boolean[]>();
    for (const [theme, counts] of themes)
      bursts.set(
        theme,
        counts.map((n, week) => week >= 8 && n >= atLeast && lastState(counts, all, week, { s, gamma, states }) > 0),
      );
    return (theme, week) => bursts.get(theme)?.[week] ?? false;
  };

function lastState(
  counts: readonly number[],
  all: readonly number[],
  week: number,
  { s, gamma, states }: { s: number; gamma: number; states: number },
): number {
  let [on, of] = [0, 0];
  for (let t = 0; t <= week; t++) {
    on += counts[t] ?? 0;
    of += all[t] ?? 0;
  }
  if (on === 0 || of === 0) return 0;
  const shares = Array.from({ length: states }, (_, i) => Math.min(0.9999, (on / of) * s ** i));
  const up = gamma * Math.log(week + 1);
  let costs = shares.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY));
  for (let t = 0; t <= week; t++) {
    const [n, d] = [counts[t] ?? 0, all[t] ?? 0];
    costs = shares.map((share, to) => {
      let least = Number.POSITIVE_INFINITY;
      for (let from = 0; from < states; from++)
        least = Math.min(least, (costs[from] ?? 0) + Math.max(0, to - from) * up);
      // The number of ways to choose them is the same in every state.
      return least - (n * Math.log(share) + (d - n) * Math.log(1 - share));
    });
  }
  return costs.indexOf(Math.min(...costs));
}
