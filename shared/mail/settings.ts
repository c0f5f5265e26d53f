/** What bounds a briefing. */
export const mailSettings = {
  /** Bytes of either body: mail programs cut messages off near 102 kB, and the rest of a mail needs room as well. */
  maxBytes: 90_000,
  /** Articles listed after the stories. */
  maxMentions: 40,
} as const;
