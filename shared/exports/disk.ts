import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Row } from '../archive/sql.ts';
import type { Column } from './columns.ts';
import { writeParquet } from './duckdb.ts';
import { textFormats, written } from './formats.ts';
import { type ExportReach, rowsOf } from './rows.ts';
import { countOf, type Selected } from './select.ts';

export const exportFormats = ['csv', 'json', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media types of the formats. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: textFormats.csv.type,
  json: textFormats.json.type,
  ndjson: textFormats.ndjson.type,
  parquet: 'application/vnd.apache.parquet',
};

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

/** A few rows as a file in memory. */
export async function fileOf(
  rows: readonly Row[],
  columns: readonly Column[],
  format: ExportFormat,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format !== 'parquet') {
    const { head, row, foot } = textFormats[format];
    const names = columns.map(({ name }) => name);
    return head(names) + rows.map((one, i) => row(one, names, i === 0)).join('') + foot;
  }
  const file = join(tmpdir(), `${randomUUID()}.parquet`);
  try {
    await writeParquet(file, Readable.from([rows]), columns);
    return Uint8Array.from(await readFile(file));
  } finally {
    await rm(file, { force: true });
  }
}
