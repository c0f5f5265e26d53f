import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Column } from './columns.ts';
import { writeParquet } from './duckdb.ts';
import { textFormats, written } from './formats.ts';
import { type ExportReach, rowsOf } from './rows.ts';
import { countOf, type Selected } from './select.ts';

export const exportFormats = ['csv', 'json', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface Export {
  readonly weeks: readonly Selected[];
  readonly columns: readonly Column[];
  readonly format: ExportFormat;
}

/** Writes an export to a file, which is there when it is whole; says how many rows it has. */
export async function writeExport(
  file: string,
  { weeks, columns, format }: Export,
  reach: ExportReach,
): Promise<number> {
  const half = `${file}.half`;
  const batches = rowsOf(weeks, columns, reach);
  let rows = 0;
  try {
    if (format === 'parquet') rows = await writeParquet(half, batches, columns);
    else {
      const pieces = written(
        batches,
        columns.map(({ name }) => name),
        textFormats[format],
      );
      await pipeline(Readable.from(counted()), createWriteStream(half));
      async function* counted() {
        rows = yield* pieces;
      }
    }
    const expected = countOf(weeks);
    if (rows !== expected) throw new Error(`${file} should have ${expected} rows, and has ${rows}`);
    await rename(half, file);
    return rows;
  } finally {
    await rm(half, { force: true });
  }
}
