import type { Visit } from './life.ts';

/** What a way of visiting came to, over all sources. */
export interface Tally {
  requests: number;
  bytes: number;
  visits: number;
  notModified: number;
  /** Visits sooner than the rules allow. */
  againstRules: number;
  /** Items published in the days that count, and how many of them were never found. */
  published: number;
  neverFound: number;
  /** Of these, items of living sources that `tireless` found: of servers that lie, and of all others. */
  hiddenByLiars: number;
  missed: number;
  /** Minutes from publication to discovery: of all items, of active sources (an item a day), … */
  readonly all: number[];
  readonly active: number[];
  /** … and of those of them that may be asked every hour. */
  readonly activeHourly: number[];
  milliseconds: number;
}

/** Nothing counted yet. */
export const newTally = (): Tally => ({
  requests: 0,
  bytes: 0,
  visits: 0,
  notModified: 0,
  againstRules: 0,
  published: 0,
  neverFound: 0,
  hiddenByLiars: 0,
  missed: 0,
  all: [],
  active: [],
  activeHourly: [],
  milliseconds: 0,
});

/** Counts one visit. */
export function countVisit(tally: Tally, { answer, isAgainstRules }: Visit): void {
  tally.visits += 1;
  if (isAgainstRules) tally.againstRules += 1;
  tally.requests += answer.requests;
  tally.bytes += answer.bytes;
  if (answer.kind === 'not-modified') tally.notModified += 1;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
