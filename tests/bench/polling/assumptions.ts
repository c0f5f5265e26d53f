/**
 * The invented field. Shapes of a day and a week follow the 604 posts of `../shared/corpora/web-gold` (their minutes
 * within the hour are even: nothing is to be learned there). What is said of servers is put down from experience with
 * feeds, except where a source is named.
 */
export const assumptions = {
  /** Items a week: half the sources have fewer than the median; the spread is that of a log-normal. */
  medianItemsAWeek: 1,
  spread: 1.3,
  mostItemsAWeek: 70,
  /** Sources that published nothing for half a year or more, and those that publish in seasons only. */
  dead: 0.12,
  seasonal: 0.08,
  /** Weeks of a season, and of the silence after it. */
  seasonWeeks: [4, 12],
  silenceWeeks: [4, 20],
  /** Publishes round the clock, as a machine does. */
  roundTheClock: 0.05,
  /** Items that come together with the one before, within some minutes. */
  together: 0.15,
  /** Hours from UTC: Europe and Africa, the Americas, Asia and Oceania. */
  zones: [
    [0.6, [0, 3]],
    [0.25, [-8, -3]],
    [0.15, [5, 11]],
  ],
  /** Weight of each hour of a local day, from midnight, and of each day from Sunday. */
  hours: [1, 1, 1, 1, 1, 2, 5, 20, 50, 90, 100, 100, 80, 75, 85, 80, 60, 40, 20, 12, 8, 5, 3, 2],
  days: [10, 100, 100, 100, 100, 100, 35],
  /** Items that a feed shows, the newest. */
  visible: [10, 20],
  /** Feeds without dates. */
  undated: 0.03,
  /**
   * How servers answer "has it changed?". In a reader's count of 2004 about one feed in six had no validators
   * (jonudell.net, "RSS self-defense"); our registry is mostly WordPress, which has them.
   */
  validators: [
    [0.8, 'honest'],
    [0.16, 'none'],
    [0.02, 'ignored'],
    [0.02, 'lying'],
  ],
  /** Minutes that answers stay good (max-age). */
  goodForMinutes: [
    [0.7, undefined],
    [0.2, 10],
    [0.06, 60],
    [0.03, 6 * 60],
    [0.01, 24 * 60],
  ],
  /** Minutes between updates as feeds say: WordPress says hourly. */
  updatesEveryMinutes: [
    [0.45, undefined],
    [0.47, 60],
    [0.03, 30],
    [0.01, 5],
    [0.02, 180],
    [0.015, 24 * 60],
    [0.005, 7 * 24 * 60],
  ],
  skipsNights: 0.01,
  skipsWeekends: 0.01,
  bodyBytes: [5_000, 150_000],
  /** Troubles in thirty days, and how long they last. */
  troubles: 0.5,
  troubleHours: [1, 120],
  /** What trouble looks like: an error of the server or a 404, or "come back in so many seconds". */
  troubleKinds: [
    [0.65, 'failed'],
    [0.35, 'wait'],
  ],
  waitSeconds: [30, 86_400],
  /** Sources that go in thirty days: with a 410, with a 404 for ever, to another address. */
  gone: 0.003,
  lost: 0.005,
  moved: 0.01,
} as const;
