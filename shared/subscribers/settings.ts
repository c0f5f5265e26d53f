/** What bounds subscribing. Chosen from what mail programs and attackers do; none was tried on readers yet. */
export const subscriberSettings = {
  /** Hours a confirmation link works: a weekend, so that who signs up on Friday at work can confirm on Sunday. */
  confirmHours: 48,
  /** Days the links of a briefing open choices, export and erasure; the one to leave never expires. */
  choicesDays: 60,
  /** Letters one mailbox gets in answer to sign-ups, a day: a second and third try of a person, no bombing. */
  lettersPerDay: 3,
  /** Sign-ups from one network (an IPv4 address, an IPv6 /64), an hour: a class in one room may subscribe. */
  requestsPerNetwork: 30,
  /** Sign-ups from all networks, an hour: what a botnet of many networks can cause at most. */
  requestsPerHour: 600,
  /** Days that a dead mailbox, or one whose owner complained, is not written to even when asked. */
  quietDays: { bounced: 30, complained: 365 },
  /** Complaints a mail at which Gmail and Yahoo begin to look; at 0.3 % they refuse. */
  maxComplaintRate: 0.001,
  /** Different mails that must bounce softly, none delivered in between being known, before we stop. */
  softBounces: 5,
  /** Days that a soft bounce counts. */
  softBounceDays: 90,
  /** Hours a request is kept after it came; days what was sent is kept, so that a year can be accounted for. */
  keepRequestHours: 24,
  keepLedgerDays: 400,
  /** The same of mails about saved searches, of which there may be one an hour. */
  keepAlertDays: 60,
  searches: {
    /** Saved searches of one subscriber: more than that is a reading desk, and has a feed. */
    most: 20,
    /** Weeks before the present one whose articles are still news: most are found within days, some sites are slow. */
    newsWeeks: 2,
    /** Matches that wait during a break, and articles that are remembered as told; the oldest go first. */
    maxWaiting: 200,
    maxTold: 1000,
    /** Minutes that a run may come early and still count as an hour, or a day, after the last one. */
    slackMinutes: 10,
    /** Hours after which a mail that still has no end holds up the next one no longer: as long as messages are put back. */
    mailHours: 73,
    /** Objects read at once. */
    readsAtOnce: 50,
  },
  /** Seconds after which whoever claimed a mail is gone: longer than `send-mail` may run. */
  claimSeconds: 90,
} as const;
