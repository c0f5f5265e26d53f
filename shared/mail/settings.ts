/** What bounds a mail and its sending. */
export const mailSettings = {
  /** Bytes of either body: mail programs cut messages off near 102 kB, and the rest of a mail needs room as well. */
  maxBytes: 90_000,
  /** Articles listed after the stories. */
  maxMentions: 40,
  /** Articles that a mail shows of each saved search, and letters of each article. */
  maxFound: 10,
  maxExtract: 240,
  /** Letters of a subject that searches are named in. */
  maxSubject: 120,
  /** Themes in the chart: what fits a phone without scrolling. */
  maxBars: 8,
  /** Seconds before a mail is tried again that a server put off: greylisting asks for five minutes. */
  retrySeconds: 300,
  /** Seconds before a mail is tried again when the day's quota is used up, or sending is switched off. */
  quotaSeconds: 3600,
  /** Seconds between two tries at most, and tries at most: together about two days. */
  maxRetrySeconds: 6 * 3600,
  maxTries: 12,
  smtp: {
    /** Connections at once; more gains little and makes a provider throttle. */
    connections: 5,
    /** Seconds without a byte before a connection is given up: less than a step may take. */
    patienceSeconds: 30,
  },
  /** Mails a second where nothing else is said: what Amazon SES grants a new account in production is 14. */
  perSecond: 10,
} as const;
