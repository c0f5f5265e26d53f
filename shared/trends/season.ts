import type { Counts } from './history.ts';
import { trendSettings } from './settings.ts';

const yearWeeks = 52;
const { seasonPrior, seasonReach } = trendSettings;

/**
 * How much more than usual a series had around this week of last year; 1 where there is no whole year yet. Days of
 * observance come every year, and are no news of this one. Drawn towards 1, because few articles say little.
 */
export function seasonOf(counts: Counts, read: readonly (readonly boolean[])[], week: number): number {
  const centre = week - yearWeeks;
  if (centre - seasonReach < 0) return 1;
  const sums = (from: number, to: number) => {
    let [articles, networkWeeks] = [0, 0];
    for (const [n, own] of counts.entries())
      for (let t = from; t <= to; t++)
        if (read[n]?.[t]) {
          articles += own[t] ?? 0;
          networkWeeks += 1;
        }
    return { articles, networkWeeks };
  };
  const around = sums(centre - seasonReach, centre + seasonReach);
  const year = sums(Math.max(0, centre - yearWeeks / 2), Math.min(week - 1, centre + yearWeeks / 2));
  const usual = year.networkWeeks > 0 ? (year.articles / year.networkWeeks) * around.networkWeeks : 0;
  return (around.articles + seasonPrior) / (usual + seasonPrior);
}
