/** Numbers that change what a search finds first. */
export const searchSettings = {
  /** BM25: how fast more of the same word stops counting, and how much long texts are held back. The usual values. */
  k1: 1.2,
  b: 0.75,
  /** How many occurrences in the text one in the title is worth: chosen, not measured yet. */
  titleWeight: 3,
  /** Words of a title that are indexed. */
  maxTitleTerms: 250,
  /** Words of one search; more say nothing and cost much. */
  maxWords: 40,
  /** Words that one beginning (`hous*`) may stand for in a segment; the rarest are left out. */
  maxExpanded: 500,
  /** Segments kept open: more than ten years of quarters. Their size on a million articles was not measured yet. */
  maxOpenSegments: 64,
} as const;
