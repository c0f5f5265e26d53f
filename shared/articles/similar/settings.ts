/** Numbers that decide whether two texts are one. The README says by what evidence. */
export const similarSettings = {
  /** Words of a shingle: three tell texts apart, and one changed word costs only three shingles. */
  shingleWords: 3,
  /** Keys a text is filed under. Of texts that share half of their shingles one pair in 256 is not even compared. */
  keys: 8,
  /** Words of a text that are read: the rest of a book does not change whose text it is. */
  maxWords: 4_000,
  /** Words below which a text is too short to be anybody's own. */
  minWords: 12,
  /** Words below which nothing but the very same words count. */
  shortWords: 25,
  /** Share of the shorter text's words that must stand in the longer one, in the same order or moved together. */
  sameShare: 0.75,
  /** Words in a row from which what stands elsewhere counts as moved: fewer meet by chance. */
  movedWords: 4,
  /** Share of the longer text that the shorter one must cover, unless both have the same title. */
  coveredShare: 0.4,
  /** Names that one text has where the other has different ones, from which they are two texts. */
  maxOtherNames: 1,
  /** Days between two short texts of one site from which the second is a new notice, however alike. */
  noticeDays: 5,
  /** Words of such a notice at the most. */
  noticeWords: 80,
} as const;
