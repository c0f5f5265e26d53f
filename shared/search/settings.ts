/** Numbers that change what a search finds first. */
export const searchSettings = {
  /** How many occurrences in the text one in the title is worth: `tests/eval/search` has nDCG .957 with 1, 3 and 8 alike. */
  titleWeight: 3,
  /** Words of one search; more say nothing and cost much. */
  maxWords: 40,
  /** Numbers without an article, as a share of all, from which the index is made anew. */
  maxDead: 0.3,
  /** The index travels in pieces of this size; those that did not change are not sent again. */
  pieceBytes: 4 * 2 ** 20,
  /** Pieces that travel at once. */
  piecesAtOnce: 4,
} as const;
