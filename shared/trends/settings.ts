/** What decides when a theme is said to have changed. Chosen by reasoning on small counts, not yet measured on real weeks. */
export const trendSettings = {
  /** Weeks before the week that it is compared with. Two months: long enough to know a habit, short enough to follow it. */
  pastWeeks: 8,
  /** Weeks among those that must have any article at all before anything is compared. */
  minPastWeeks: 4,
  /** Articles, seen or expected, below which a theme is never called a change: two articles are no trend. */
  minArticles: 3,
  /** Share of the changes named that may be chance (Benjamini–Hochberg), and the level of the usual range. */
  falseDiscoveryRate: 0.1,
} as const;
