import { dispersions, meanDispersion, type Spread } from './dispersion.ts';
import { baseAt, type Point, pointsOf } from './exposure.ts';
import type { Counts, History } from './history.ts';
import { type Scatter, type Tails, tailsOf } from './negative-binomial.ts';
import { seasonOf } from './season.ts';
import { trendSettings } from './settings.ts';

/** One series in one week beside its own past. */
export interface Test extends Scatter, Tails {
  /** Articles of the networks that can be compared, and weeks there were to compare with. */
  readonly count: number;
  readonly weeks: number;
  /** Over-dispersions that the past leaves likely. */
  readonly spread: Spread;
}

/** Tests every series of a week against its own past, as the same networks would have had it. */
export function testWeek(
  history: History,
  week: number,
  calm: (series: string, week: number) => number,
): ReadonlyMap<string, Test> {
  const base = baseAt(history, { from: Math.max(0, week - trendSettings.pastWeeks), to: week });
  const all = [...history.series].map(([series, counts]) => ({
    series,
    counts,
    points: pointsOf(counts, history, base, (t) => calm(series, t)),
  }));
  const scatter = dispersions(all.map(({ points }) => points));
  return new Map(
    all.map(({ series, counts, points }, i) => [
      series,
      testOf(points, base.weeks, scatter[i] ?? [], seasonAt(history, counts, week)),
    ]),
  );
}

const seasonAt = (history: History, counts: Counts, week: number) => seasonOf(counts, history.read, week);

/** The mean is not known but estimated: how unsure that is widens the scatter. */
function testOf(points: readonly Point[], weeks: number, spread: Spread, season: number): Test {
  const now = points.at(-1);
  let [articles, usual, squares] = [0, 0, 0];
  for (const { count, usual: m, weight } of points.slice(0, -1)) {
    articles += weight * count;
    usual += weight * m;
    squares += (weight * m) ** 2;
  }
  const count = now?.count ?? 0;
  // What was never seen is still as if half an article had been.
  const mean = Math.max((now?.usual ?? 0) * season, 0.5 / (weeks + 1));
  const unsure = usual > 0 ? squares / usual ** 2 : 1;
  const widened = spread.map(({ dispersion, share }) => ({
    dispersion: dispersion * (1 + unsure) + 1 / (articles + 0.5),
    share,
  }));
  const scatter = { mean, dispersion: meanDispersion(widened) };
  return { count, weeks, spread: widened, ...scatter, ...tailsOf(count, scatter) };
}
