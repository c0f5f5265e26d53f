import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteText } from '../archive/fixed-tables.ts';
import type { Row } from '../archive/sql.ts';
import type { Column } from './columns.ts';
import { textFormats, written } from './formats.ts';

const types = { string: 'VARCHAR', date: 'DATE', list: 'VARCHAR[]', integer: 'INTEGER' } as const;

/** Writes rows as one Parquet file; says how many. They wait on the disk, not in memory. */
export async function writeParquet(
  file: string,
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly Column[],
): Promise<number> {
  const lines = `${file}.${randomUUID()}.ndjson`;
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '128MB', threads: '1' });
  const db = await instance.connect();
  try {
    await pipeline(
      written(
        batches,
        columns.map(({ name }) => name),
        textFormats.ndjson,
      ),
      createWriteStream(lines),
    );
    const typed = columns.map(({ name, type }) => `${name}: ${quoteText(types[type])}`);
    // Small groups: a group lies in memory until it is written.
    const { rowsChanged } = await db.run(`
      copy (from read_json(${quoteText(lines)}, format = 'newline_delimited', columns = {${typed.join(', ')}}))
      to ${quoteText(file)} (format parquet, compression zstd, row_group_size 8192)`);
    return rowsChanged;
  } finally {
    db.closeSync();
    instance.closeSync();
    await rm(lines, { force: true });
  }
}
