import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type ArticleRow, columns } from './row.ts';
import type { Part, Row, Sql, Value, Written } from './sql.ts';

/** Memory DuckDB may take; beyond it spills to disk. */
const memoryLimit = '512MB';

/** The embedded query engine. Parts are fetched once and kept by version below the temporary folder. */
export function duckdb(folder = join(tmpdir(), 'monitor-parquet')): Sql {
  let instance: Promise<DuckDBInstance> | undefined;
  /** Each use has a connection of its own: its view of the parts is nobody else's. */
  async function connected<T>(use: (db: DuckDBConnection) => Promise<T>): Promise<T> {
    instance ??= open(folder);
    const db = await (await instance).connect();
    return use(db).finally(() => db.closeSync());
  }
  return {
    toParquet: (rows) => connected((db) => writeParquet(db, folder, rows)),
    query: (parts, sql, values = []) =>
      connected(async (db) => {
        const files = await Promise.all(parts.map((part) => fetchPart(folder, part)));
        await db.run(`create temp view articles as ${viewOf(files)}`);
        return run(db, sql, values);
      }),
  };
}

async function open(folder: string): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  await mkdir(folder, { recursive: true });
  return DuckDBInstance.create(':memory:', { memory_limit: memoryLimit, temp_directory: folder });
}

async function writeParquet(db: DuckDBConnection, folder: string, rows: AsyncIterable<ArticleRow>): Promise<Written> {
  const base = join(folder, randomUUID());
  try {
    await pipeline(linesOf(rows), createWriteStream(`${base}.ndjson`));
    const types = Object.entries(columns).map(([name, type]) => `${name}: ${quote(type)}`);
    const result = await db.run(`
      copy (
        from read_json(${quote(`${base}.ndjson`)}, format = 'newline_delimited', columns = {${types.join(', ')}})
        order by published, id
      ) to ${quote(`${base}.parquet`)} (format parquet, compression zstd)`);
    return { bytes: await readFile(`${base}.parquet`), rows: result.rowsChanged };
  } finally {
    await Promise.all(['ndjson', 'parquet'].map((kind) => rm(`${base}.${kind}`, { force: true })));
  }
}

/** Rows as lines, some hundred kilobytes a piece. */
async function* linesOf(rows: AsyncIterable<ArticleRow>): AsyncGenerator<string> {
  let lines = '';
  for await (const row of rows) {
    lines += `${JSON.stringify(row)}\n`;
    if (lines.length < 500_000) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

/** A part as a local file, fetched only when it is not there yet. */
async function fetchPart(folder: string, { key, load }: Part): Promise<string> {
  const file = join(folder, `${createHash('sha256').update(key).digest('hex')}.parquet`);
  if (existsSync(file)) return file;
  const half = `${file}.${randomUUID()}`;
  await writeFile(half, await load());
  await rename(half, file);
  return file;
}

function viewOf(files: readonly string[]): string {
  if (files.length > 0) return `from read_parquet([${files.map(quote).join(', ')}])`;
  const empty = Object.entries(columns).map(([name, type]) => `null::${type} as ${name}`);
  return `select ${empty.join(', ')} limit 0`;
}

async function run(db: DuckDBConnection, sql: string, values: readonly Value[]): Promise<readonly Row[]> {
  const reader = await db.runAndReadAll(sql, [...values]);
  return reader.getRowObjectsJson();
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
