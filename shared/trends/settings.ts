/** What decides when something is said to have changed. Chosen on simulated archives: `tests/bench/trends`. */
export const trendSettings = {
  /** Weeks before the week that it is compared with: a year, so that a habit is known even at two articles a month. */
  pastWeeks: 52,
  /** Weeks after which a past week weighs half: habits drift. */
  halfLifeWeeks: 26,
  /** Weeks of past below which nothing is compared, neither the archive nor a network. */
  minPastWeeks: 4,
  /** Articles, seen or expected, below which nothing is called a change: two articles are no trend. */
  minArticles: 3,
  /** Share of the changes called clear, and of those called clear or perhaps, that may be chance. */
  rates: { clear: 0.1, perhaps: 0.5 },
  /** What clear changes aim at to keep their rate: chances are estimates, and 1,000 simulated archives came out at 1.03 times it. */
  aimedClear: 0.09,
  /** Times the usual that a change may have, in one direction and the other. */
  strengths: { up: [1.5, 2, 3, 5], down: [1 / 2, 1 / 4] },
  /** Chance that what has changed is still so a week later: a change lasts three to four weeks. */
  lasting: 0.7,
  /** Share of all weeks of all series that are changed, before anything is known, and for how many of them that stands. */
  changed: { share: 0.12, counts: 200 },
  /** Weeks walked through with the week in question: what began before it is known, and the rates hold for all of them together. */
  familyWeeks: 26,
  /** Chance of a count beyond one end of the usual range; inside it no change is clear. */
  tail: 0.1,
  /** Weeks of a network's habit that count as known before its first article on a theme. */
  networkPriorWeeks: 2,
  /** Articles by which the week's general activity is drawn towards the usual. */
  activityPrior: 20,
  /** Over-dispersion of a series before anything is known: variance = mean + dispersion × mean². */
  usualDispersion: 0.15,
  /** Spread of the logarithms of the series' over-dispersions around their common middle. */
  dispersionSpread: 0.7,
  /** Articles by which last year's season is drawn towards no season. */
  seasonPrior: 10,
  /** Weeks before and after the same week of last year that make its season. */
  seasonReach: 2,
} as const;
