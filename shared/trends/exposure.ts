import type { Counts, History, Window } from './history.ts';
import { trendSettings } from './settings.ts';

const { halfLifeWeeks, minPastWeeks, networkPriorWeeks, activityPrior } = trendSettings;

/** What the same networks usually publish: the base of every comparison at one week. */
export interface Base {
  readonly window: Window;
  /** Networks that were read often enough before the week to have a habit. */
  readonly known: readonly number[];
  /** By week: how much a past week weighs, and how lively all networks read in it were, 1 being usual. */
  readonly weights: readonly number[];
  readonly activity: readonly number[];
  /** Weeks before that any of them was read in. */
  readonly weeks: number;
  /** Articles that each network usually has in a week, and all of them. */
  readonly sizes: readonly number[];
  readonly size: number;
}

/** A count beside what the networks that were read then would usually have had. */
export interface Point {
  readonly count: number;
  readonly usual: number;
  readonly weight: number;
}

/** How likely a past week of a series was as usual, 0 to 1. */
export type Calm = (week: number) => number;

/** The networks and weeks that the week `window.to` can be compared with. */
export function baseAt(history: History, window: Window): Base {
  const { networks, read, articles } = history;
  const known = networks.flatMap((_, n) => (readWeeks(read[n] ?? [], window) >= minPastWeeks ? [n] : []));
  const weights: number[] = [];
  for (let t = window.from; t <= window.to; t++) weights[t] = 2 ** (-(window.to - t) / halfLifeWeeks);
  const flat: number[] = Array(window.to + 1).fill(1);
  const sizes = networks.map(() => 0);
  for (const n of known) sizes[n] = rateOf(habitOf(articles[n] ?? [], read[n] ?? [], weights, flat, window), 0);
  const activity: number[] = [];
  for (let t = window.from; t <= window.to; t++) {
    let [seen, usual] = [activityPrior, activityPrior];
    for (const n of known) {
      if (!read[n]?.[t]) continue;
      seen += articles[n]?.[t] ?? 0;
      usual += sizes[n] ?? 0;
    }
    activity[t] = seen / usual;
  }
  const size = known.reduce((sum, n) => sum + (sizes[n] ?? 0), 0);
  let weeks = 0;
  for (let t = window.from; t < window.to; t++) if (known.some((n) => read[n]?.[t])) weeks += 1;
  return { window, weeks, known, weights, activity, sizes, size };
}

/** A series' weeks beside what was usual for the networks read in each, the week in question last; the likelier a past week was changed, the less it weighs. */
export function pointsOf(counts: Counts, { read }: History, base: Base, calm: Calm): Point[] {
  const { window, known, activity, sizes, size } = base;
  const { from, to } = window;
  const weights = base.weights.map((weight, t) => (t < to ? weight * calm(t) : weight));
  const habits = known.map((n) => habitOf(counts[n] ?? [], read[n] ?? [], weights, activity, window));
  const share = size > 0 ? habits.reduce((sum, habit) => sum + rateOf(habit, 0), 0) / size : 0;
  const seen: number[] = Array(to + 1).fill(0);
  const usual: number[] = Array(to + 1).fill(0);
  // Plain loops: a year of a hundred networks is walked for every series and week.
  for (const [i, n] of known.entries()) {
    const [own = [], wasRead = [], habit] = [counts[n], read[n], habits[i]];
    const rate = habit ? rateOf(habit, share * (sizes[n] ?? 0)) : 0;
    for (let t = from; t <= to; t++) {
      if (!wasRead[t]) continue;
      seen[t] = (seen[t] ?? 0) + (own[t] ?? 0);
      usual[t] = (usual[t] ?? 0) + rate * (activity[t] ?? 1);
    }
  }
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    count: seen[from + i] ?? 0,
    usual: usual[from + i] ?? 0,
    weight: weights[from + i] ?? 0,
  }));
}

/** Articles of a network, and the weeks in which it was read, both weighted. */
interface Habit {
  readonly articles: number;
  readonly weeks: number;
}

function habitOf(
  counts: readonly number[],
  read: readonly boolean[],
  weights: readonly number[],
  activity: readonly number[],
  { from, to }: Window,
): Habit {
  let [articles, weeks] = [0, 0];
  for (let t = from; t < to; t++) {
    if (!read[t]) continue;
    const weight = weights[t] ?? 0;
    articles += weight * (counts[t] ?? 0);
    weeks += weight * (activity[t] ?? 1);
  }
  return { articles, weeks };
}

/** Articles a week, drawn towards a prior where there is one. */
function rateOf({ articles, weeks }: Habit, prior: number): number {
  const all =
    prior > 0
      ? { articles: articles + prior * networkPriorWeeks, weeks: weeks + networkPriorWeeks }
      : { articles, weeks };
  return all.weeks > 0 ? all.articles / all.weeks : 0;
}

function readWeeks(read: readonly boolean[], { from, to }: Window): number {
  let weeks = 0;
  for (let t = from; t < to; t++) if (read[t]) weeks += 1;
  return weeks;
}
