/** How often sources are visited; the simulation in `tests/bench/polling.ts` is the evidence for what is learned. */
export const pollSettings = {
  /** Minutes between two looks for sources that are due: as often as `find-due-sources` is scheduled. */
  lookMinutes: 15,
  /** Minutes between visits at the least, whatever a source allows. */
  floorMinutes: 15,
  /** Minutes at the least where the server can answer "not modified": feed etiquette is hourly at most … */
  withValidatorsMinutes: 60,
  /** … and daily at most where every visit costs a whole body. */
  withoutValidatorsMinutes: 24 * 60,
  /** Hours between visits at the most. */
  ceilingHours: 7 * 24,
  /** Hours between visits at the least, by how a source is polled; learning takes over above them. */
  leastHours: { feed: 0, sitemap: 6, listing: 12, watch: 24, retry: 30 * 24 },
  /** A visit is worth while once so many items are expected: with fewer nothing is found sooner in active sources. */
  worthwhileItems: 0.01,
  /** Weeks after which what was seen counts half. */
  halfLifeWeeks: 8,
  /** Weeks after which an item says nothing about today. */
  longestMemoryWeeks: 26,
  /** What is assumed of a source before anything was seen: so many items in so many weeks. */
  priorItems: 1,
  priorWeeks: 1,
  /** Items spread evenly over hours and days before the shape of a week is believed. */
  evenness: 20,
  /** Days after which a body is asked for whole, whatever the server says of it: liars are found out in time. */
  wholeBodyDays: 7,
  /** Visits in a row that must meet a permanent redirect before the new address is adopted. */
  confirmationsOfMove: 3,
  /** Hours of the longest pause after failures: thirty days. */
  longestPauseHours: 24 * 30,
};

/** When a source is said to be in trouble. All but `silenceChance` were chosen, not measured. */
export const healthSettings = {
  /** A silence is too long when it would come about by chance so rarely: see `tests/bench/silence.ts`. */
  silenceChance: 0.003,
  /** Days with news that are remembered of a source. */
  newsDaysKept: 30,
  /** A change of volume is one when chance would make it so rarely. */
  changeChance: 0.01,
  /** Weeks that must lie before and after a change. */
  changeWeeks: 4,
  /** Failed visits in a row, and days since the first of them, before that is an alarm. */
  failingVisits: 3,
  failingDays: 3,
  /** Good visits in a row that showed nothing. */
  emptyVisits: 2,
  /** Days for which a listing that was rebuilt is worth a look. */
  driftDays: 14,
  /** Hours after which a source that is due must have been visited. */
  unvisitedHours: 24,
  /** Hours without any visit, while sources are due, after which nobody visits at all. */
  stoppedHours: 3,
  /** The same for what themes and languages get: there are hundreds of pairs, so each must be surer. */
  undeliveredChance: 0.0005,
  /** Days between two searches of the site of a source that is in trouble. */
  searchDays: 30,
} as const;
