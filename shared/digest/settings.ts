/** What shapes a digest. Chosen by reasoning, not yet tried on readers. */
export const digestSettings = {
  /** Stories shown with a sentence: what a person reads in five minutes. */
  maxStories: 12,
  /** Stories of one network. */
  maxPerNetwork: 2,
  /** Stories whose strongest theme is the same. */
  maxPerTheme: 3,
  /** Stories from one country, by the first country that each names. */
  maxPerRegion: 4,
  /** Stories in one language, as long as others have any left: most of ours write English. */
  maxPerLanguage: 8,
  /** Past weeks whose counts a digest shows. */
  shownWeeks: 8,
  /** Articles listed without a sentence; a week of any size gives a digest of bounded size. */
  maxMentions: 300,
  /** Series of one kind, besides themes, that a digest holds. */
  maxSeries: 30,
  /** Series of one kind, besides themes, that are followed through the weeks: thousands of cities with an article a year say nothing. */
  maxFollowed: 60,
  /** UTF-16 units of a sentence at most: short quotation, as the public layer promises. */
  maxSentence: 300,
  /** UTF-16 units below which a sentence says too little alone and takes the next one with it. */
  minSentence: 60,
  /** Share of polled networks that must have answered for a week to count as watched. */
  minAnswered: 0.5,
  /** Standard errors by which a word must be more frequent than before, networks that must say it, and words at most. */
  minWordScore: 2.5,
  minWordNetworks: 2,
  maxNewWords: 12,
  /** Articles that two themes must share, the chance of so many by themselves over all pairs, and pairs at most. */
  minPairArticles: 3,
  pairTail: 0.05,
  maxPairs: 8,
  /** Events, and UTF-16 units of the name of one. */
  maxEvents: 60,
  maxEventName: 200,
} as const;
