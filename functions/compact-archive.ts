import { compact } from '../shared/archive/compact.ts';
import { duckdb } from '../shared/archive/duckdb.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { indexArchive } from '../shared/search/keep/index-archive.ts';

/** Writes the weeks that have changed as Parquet files, makes them the archive, and indexes them for searches. */
export const run: Run<'compact-archive'> = async (_event, reach) => {
  await compact(reach);
  await indexArchive(reach);
  return undefined;
};

export const handler = makeHandler('compact-archive', run, { sql: duckdb() });
