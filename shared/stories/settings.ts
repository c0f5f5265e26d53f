/** Numbers that decide which articles tell one story. The README says by what evidence. */
export const storySettings = {
  /** What a shared piece of evidence weighs, by its kind. */
  weights: { link: 3, name: 1, number: 1, smallNumber: 0.4, date: 1, word: 0.3, theme: 0.4 },
  /** What words, and themes, can weigh together at the most: a town's news is full of the same ones. */
  mostOfWords: 1.5,
  mostOfThemes: 0.6,
  /** A name of the place a source itself is named for says little. */
  homeName: 0.3,
  /** Evidence from which two articles of one day tell one story. */
  leastEvidence: 3,
  /** More evidence asked for where both stand on one site, whose news all share towns and people. */
  ofOneSite: 1,
  /** More evidence asked for each day between two articles. */
  perDay: 0.03,
  /** Share of the shorter article's evidence that must be shared. */
  leastShare: 0.2,
  /** Keys of eight that texts of two articles may share: more, and they are one form filled in twice. */
  mostSharedKeys: 2,
  /** Days between two articles at the most. */
  windowDays: 45,
  /** Links kept of each article, the strongest ones, beside those that hold the story together. */
  linksOfEach: 4,
  /** Characters of a text that are read for evidence. */
  maxCharacters: 6_000,
  /** Pieces of evidence kept of an article, the first ones. */
  maxEvidence: 120,
} as const;
