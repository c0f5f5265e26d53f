import type { Digest } from '../../digest/digest.ts';
import { paths } from '../paths.ts';

/** A feed is one document to subscribe to and, below it, archives of whole quarters, each linked to the one before. */
export interface FeedPage {
  /** Newest first. */
  readonly digests: readonly Digest[];
  /** The quarter of an archive, such as `2026-Q3`; absent on the page to subscribe to. */
  readonly quarter?: string;
  /** The quarter that the archive before this page is of. */
  readonly older?: string;
}

/** Quarters on the page to subscribe to: the one that goes on, and the one before it. */
const openQuarters = 2;

/** All digests as pages of a feed, the one to subscribe to first; each digest stands on one of them. */
export function feedPages(digests: readonly Digest[]): readonly FeedPage[] {
  const newestFirst = digests.toSorted((a, b) => (a.week < b.week ? 1 : -1));
  const quarters = [...Map.groupBy(newestFirst, ({ week }) => quarterOf(week))];
  const open = quarters.slice(0, openQuarters).flatMap(([, own]) => own);
  const older = (at: number) => {
    const next = quarters[at]?.[0];
    return next === undefined ? {} : { older: next };
  };
  return [
    { digests: open, ...older(openQuarters) },
    ...quarters
      .slice(openQuarters)
      .map(([quarter, own], i) => ({ digests: own, quarter, ...older(openQuarters + i + 1) })),
  ];
}

/** Thirteen weeks each; a week 53 belongs to the last. */
function quarterOf(week: string): string {
  const [year, number] = week.split('-W');
  return `${year}-Q${Math.min(4, Math.ceil(Number(number) / 13))}`;
}

/** Where a page of a feed lies. */
export const atomPath = (quarter?: string) =>
  quarter === undefined ? paths.atomFeed : `${paths.digests}${quarter}.atom`;
export const jsonFeedPath = (quarter?: string) =>
  quarter === undefined ? paths.jsonFeed : `${paths.digests}${quarter}.feed.json`;
