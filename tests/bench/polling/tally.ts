import type { Answer } from './server.ts';

/** What a way of visiting came to, over all sources. */
export interface Tally {
  requests: number;
  bytes: number;
  visits: number;
  notModified: number;
  /** Visits against the rules. */
  against: number;
  /** Items published in the days that count, and how many of them were never found. */
  published: number;
  neverFound: number;
  /** Minutes from publication to discovery: of all items, of those of active sources, of those that may be asked hourly. */
  readonly all: number[];
  readonly active: number[];
  readonly activeHourly: number[];
}

export const newTally = (): Tally => ({
  requests: 0,
  bytes: 0,
  visits: 0,
  notModified: 0,
  against: 0,
  published: 0,
  neverFound: 0,
  all: [],
  active: [],
  activeHourly: [],
});

/** Counts one visit, and whether the source's rules were against it. */
export function countVisit(tally: Tally, answer: Answer, isAgainst: boolean): void {
  tally.visits += 1;
  if (isAgainst) tally.against += 1;
  tally.requests += answer.requests;
  tally.bytes += answer.bytes;
  if (answer.kind === 'not-modified') tally.notModified += 1;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
