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
  /** Different mails that must bounce softly, none delivered in between being known, before we stop. */
  softBounces: 5,
  /** Days that a soft bounce counts. */
  softBounceDays: 90,
  /** Hours a request is kept after it came; days what was sent is kept, so that a year can be accounted for. */
  keepRequestHours: 24,
  keepLedgerDays: 400,
  /** Seconds after which whoever claimed a mail is gone: longer than `send-mail` may run. */
  claimSeconds: 90,
} as const;
