/** Articles by series and by network, week by week, oldest first; the last week is the one in question. */
export interface History {
  readonly weeks: readonly string[];
  readonly networks: readonly string[];
  /** Whether a network could be read in a week: `read[network][week]`. A week that nobody can compare was read by none. */
  readonly read: readonly (readonly boolean[])[];
  /** Articles of each network in each week: `articles[network][week]`. */
  readonly articles: Counts;
  /** The same for each series. */
  readonly series: ReadonlyMap<string, Counts>;
}

/** `counts[network][week]` */
export type Counts = readonly (readonly number[])[];

/** The weeks that a week is compared with: first one, and the one after the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}
