/** Numbers that change how the archive is written and read. */
export const archiveSettings = {
  /** Weeks compaction writes before it makes them the archive: what a run that is stopped may lose. */
  weeksPerCommit: 8,
  /** Articles read at once: enough to hide S3's latency, few enough to stay within 100 MB. */
  readsAtOnce: 32,
  /** Sketches, and story cards, in a part of a journal: some 45 and 80 kB, what an addition writes again at the most. */
  sketchesInPart: 256,
  cardsInPart: 32,
  /** Days that an article is remembered for what copies it. */
  sketchedDays: 400,
  /** Articles compared word by word at the most, those that share most keys first. */
  maxCompared: 6,
  /** Hours a replaced file is kept: longer than any query, export or function runs. */
  keepRetiredHours: 24,
  /** What fetched files may take on the disk, beside the index: half of what a function is given. */
  maxCachedBytes: 3_000_000_000,
  /** Minutes in which a file that was used is not taken away: longer than any query. */
  keepUsedMinutes: 20,
  /** What a stranger's query may use up. */
  confined: {
    /** Half of what a function URL gives. */
    seconds: 15,
    /** More rows go out as an export. */
    maxRows: 10_000,
    /** A function URL answers at most 6 MB. */
    maxBytes: 4_000_000,
    maxLetters: 10_000,
    /** What DuckDB may take for tables and sorting. */
    memoryMb: 384,
    /** What its process may take in all, before it is ended: DuckDB does not count every text it makes. */
    maxResidentMb: 900,
    maxWaiting: 8,
  },
} as const;
