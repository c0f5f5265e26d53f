/** Numbers that change how the archive is written and read. */
export const archiveSettings = {
  /** Weeks compaction writes before it makes them the archive: what a run that is stopped may lose. */
  weeksPerCommit: 8,
  /** Articles read at once: enough to hide S3's latency, few enough to stay within 100 MB. */
  readsAtOnce: 32,
  /** Hours a replaced file is kept: longer than any query, export or function runs. */
  keepRetiredHours: 24,
} as const;
