/** Numbers that decide which tags an article gets. The README says by what evidence. */
export const tagSettings = {
  /** What a term that decides alone adds to a theme: with 1, a score of two thirds. */
  aloneWeight: 1,
  /** What a term adds that is found in the context it needs. */
  contextWeight: 0.75,
  /** What a term adds that several themes share, once another term of the theme stands beside it. */
  sharedWeight: 0.5,
  /** How much more a term in the title counts. */
  titleFactor: 1.5,
  /** The score, from 0 to 1, from which a theme is reported. */
  leastScore: 0.5,
  /** Pieces of evidence given for a theme at the most, the first ones. */
  maxEvidence: 8,
  /** Characters from which on the text is believed rather than the language that its page states. */
  tellingCharacters: 200,
  /** UTF-16 units of a text that are read; what follows is left. */
  maxCharacters: 200_000,
} as const;
