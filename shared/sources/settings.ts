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
