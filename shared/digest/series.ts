import type { History } from '../trends/history.ts';

/** What a series is about. */
export const seriesKinds = ['theme', 'group', 'goal', 'country', 'city'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** A series by its name in a history: `theme:right-to-housing`, `goal:11`. */
export const seriesId = (kind: SeriesKind, id: string) => `${kind}:${id}`;

/** A number of articles of one network in one week: of a series, or of all, which is the series `all`. */
export interface Tally {
  readonly week: string;
  readonly network: string;
  readonly series: string;
  readonly articles: number;
}

/** Which networks could be read in a week, where that was written down. */
export type Readings = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Tallies as a history. A network was read in a week if that was written down; before such notes began, from its first
 * article on. Weeks that cannot be compared were read by none.
 */
export function historyOf(
  weeks: readonly string[],
  tallies: readonly Tally[],
  { readings, isComparable }: { readonly readings: Readings; readonly isComparable: (week: string) => boolean },
): History {
  const networks = [...new Set(tallies.map(({ network }) => network))].sort();
  const at = { network: indexOf(networks), week: indexOf(weeks) };
  const blank = () => networks.map(() => Array<number>(weeks.length).fill(0));
  const series = new Map<string, number[][]>([['all', blank()]]);
  for (const tally of tallies.toSorted((a, b) => (a.series < b.series ? -1 : 1))) {
    const counts = series.get(tally.series) ?? blank();
    series.set(tally.series, counts);
    const own = counts[at.network.get(tally.network) ?? -1];
    const week = at.week.get(tally.week);
    if (own && week !== undefined) own[week] = tally.articles;
  }
  const articles = series.get('all') ?? [];
  series.delete('all');
  const read = networks.map((network, n) => {
    const first = articles[n]?.findIndex((count) => count > 0) ?? 0;
    return weeks.map(
      (week, t) =>
        isComparable(week) && ((articles[n]?.[t] ?? 0) > 0 || (readings.get(week)?.has(network) ?? t >= first)),
    );
  });
  return { weeks, networks, read, articles, series };
}

const indexOf = (names: readonly string[]) => new Map(names.map((name, i) => [name, i]));
