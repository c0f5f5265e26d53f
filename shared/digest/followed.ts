import { compare } from './order.ts';
import { digestSettings } from './settings.ts';

interface Counted {
  readonly id: string;
  /** Articles in all weeks that are looked at. */
  readonly articles: number;
  /** Those of the week itself. */
  readonly now: number;
}

const { maxSeries, maxFollowed } = digestSettings;

/**
 * Which of many series of a kind are followed: those that a digest may show, for they have most articles in its week,
 * then those with most articles in all, so that changes are sought among what is big and not among what just grew.
 */
export function followed(counts: readonly Counted[]): readonly string[] {
  const shown = counts.toSorted((a, b) => b.now - a.now || compare(a.id, b.id)).slice(0, maxSeries);
  const big = counts.toSorted((a, b) => b.articles - a.articles || compare(a.id, b.id));
  return [...new Set([...shown, ...big].map(({ id }) => id))].slice(0, maxFollowed);
}
