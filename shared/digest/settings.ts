/** What shapes a digest. Chosen by reasoning, not yet tried on readers. */
export const digestSettings = {
  /** Stories shown with a sentence: what a person reads in five minutes. */
  maxStories: 12,
  /** Stories of one network. */
  maxPerNetwork: 2,
  /** Stories whose strongest theme is the same. */
  maxPerTheme: 3,
  /** Articles listed without a sentence; a week of any size gives a digest of bounded size. */
  maxMentions: 300,
  /** UTF-16 units of a sentence at most: short quotation, as the public layer promises. */
  maxSentence: 300,
  /** UTF-16 units below which a sentence says too little alone and takes the next one with it. */
  minSentence: 60,
  /** Share of polled networks that must have answered for a week to count as watched. */
  minAnswered: 0.5,
} as const;
