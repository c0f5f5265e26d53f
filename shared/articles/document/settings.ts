/** How much of a document is read, and how long that may take. */
export const documentSettings = {
  /** Bytes of a document that is read at all; reports with many pictures are larger. */
  maxBytes: 20 * 1024 * 1024,
  /** Pages that are read: an annual report has a hundred. */
  maxPages: 200,
  /** Runs of text that are read, over all pages. */
  maxPieces: 200_000,
  /** Seconds after which the reader is ended. 36 pages take 0.7 s. */
  maxSeconds: 20,
  /** Megabytes of heap after which the reader is ended. */
  maxMegabytes: 384,
  /** Characters of text below which a document is a scan or a cover. */
  minCharacters: 250,
  /** Characters of text that are kept. */
  maxCharacters: 500_000,
} as const;
