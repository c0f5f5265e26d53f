/** What bounds the work of staff on a digest. Chosen by reasoning on a working week, not yet tried on staff. */
export const deskSettings = {
  /** Hours after the end of a week until staff are reminded: Monday at 16:00, while somebody is at work. */
  reminderHours: 16,
  /** Hours after the end of a week until its draft is due: Tuesday noon, so that readers have it in the same week. */
  deadlineHours: 36,
  /** What becomes of a draft that nobody approved by then: to publish without a person is for staff to choose. */
  withoutApproval: 'hold',
  /** Weeks back that a deadline is looked after: an outage of some days costs none. */
  weeksWatched: 4,
  /** Hours until staff sign in anew: a working day. */
  sessionHours: 12,
  /** Bytes of a form: a text of 4,000 letters in any script, as browsers write it. */
  maxFormBytes: 64 * 1024,
  /** Articles that are no story, on the page of a draft at once. */
  shownMentions: 60,
} as const;
