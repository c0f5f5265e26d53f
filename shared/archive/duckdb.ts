import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { registry } from '../sources/registry.ts';
import type { Source } from '../sources/source.ts';
import { fetchPart, makeRoom, rowsIn } from './disk.ts';
import { quoteText } from './fixed-tables.ts';
import { likeTrino } from './like-trino.ts';
import { type ArticleRow, columns } from './row.ts';
import type { Part, Row, Sql, Value, Written } from './sql.ts';
import { viewsOver } from './views.ts';

/** Memory DuckDB may take; beyond it spills to disk. */
const memoryLimit = '512MB';

/** Where parts are kept, once fetched, unless somebody says where. */
export const partsFolder = join(tmpdir(), 'monitor-parquet');

/** Queries between looks at how much room the files take. */
const queriesBetween = 50;

interface DuckdbOptions {
  /** Where parts are kept, by key, once fetched. Default: below the temporary folder. */
  readonly folder?: string;
  /** What the view `sources` shows. Default: the bundled list. */
  readonly sources?: readonly Source[];
}

/** A query over parts, in an engine. */
interface Over {
  readonly parts: readonly Part[];
  readonly sql: string;
  readonly at: DuckDBInstance;
}

/** The embedded query engine. */
export function duckdb({ folder = partsFolder, sources = registry.sources }: DuckdbOptions = {}): Sql {
  let instance: Promise<DuckDBInstance> | undefined;
  let queries = 0;
  const views = viewsOver(sources);
  const shared = () => (instance ??= open(folder));
  /** Uses a connection that sees the parts as views. */
  async function over<T>({ parts, sql, at }: Over, use: (db: DuckDBConnection) => Promise<T>): Promise<T> {
    const files = await Promise.all(parts.map((part) => fetchPart(folder, part)));
    if (queries++ % queriesBetween === 0 && files.length > 0) await makeRoom(folder, files, { now: new Date() });
    // Making a view costs more than most queries: only those that may be meant.
    const named = views.filter(({ name }) => sql.includes(name));
    const make = named.map((view) => `create temp view ${view.name} as ${view.sql.duckdb};`);
    return connected(at, async (db) => {
      await db.run(`create temp view articles as ${tableOf(files)}; ${make.join(' ')} ${likeTrino}`);
      return use(db);
    });
  }
  return {
    toParquet: async (rows) => connected(await shared(), (db) => writeParquet(db, folder, rows)),
    query: async (parts, sql, values = []) => over({ parts, sql, at: await shared() }, (db) => run(db, sql, values)),
    stream: async function* (parts, sql, values = []) {
      const file = join(folder, `${randomUUID()}.ndjson`);
      const copy = `copy (${sql}) to ${quoteText(file)} (format json)`;
      // What an engine has taken it gives back when it ends, and rows in JavaScript's hands when V8 collects garbage,
      // which knows nothing of their size: 1,000,000 rows took 130 MB more in one engine, and 50 more as objects.
      const own = await open(folder, 1);
      try {
        await over({ parts, sql, at: own }, (db) => db.run(copy, [...values])).finally(() => own.closeSync());
        yield* rowsIn(file);
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}

/** Each use has a connection of its own: its view of the parts is nobody else's. */
async function connected<T>(instance: DuckDBInstance, use: (db: DuckDBConnection) => Promise<T>): Promise<T> {
  const db = await instance.connect();
  return use(db).finally(() => db.closeSync());
}

async function open(folder: string, threads?: number): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  await mkdir(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    temp_directory: folder,
    ...(threads && { threads: String(threads) }),
  });
  // Files never change, so what one says of itself is read once; what is in them the machine keeps in memory by itself.
  await (await instance.connect()).run('set parquet_metadata_cache = true; set enable_external_file_cache = false');
  return instance;
}

async function writeParquet(db: DuckDBConnection, folder: string, rows: AsyncIterable<ArticleRow>): Promise<Written> {
  const base = join(folder, randomUUID());
  try {
    await pipeline(linesOf(rows), createWriteStream(`${base}.ndjson`));
    const types = Object.entries(columns).map(([name, type]) => `${name}: ${quoteText(type)}`);
    const result = await db.run(`
      copy (
        from read_json(${quoteText(`${base}.ndjson`)}, format = 'newline_delimited', columns = {${types.join(', ')}})
        order by published, id
      ) to ${quoteText(`${base}.parquet`)} (format parquet, compression zstd)`);
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

export function tableOf(files: readonly string[]): string {
  if (files.length > 0) return `from read_parquet([${files.map(quoteText).join(', ')}])`;
  const empty = Object.entries(columns).map(([name, type]) => `null::${type} as ${name}`);
  return `select ${empty.join(', ')} limit 0`;
}

async function run(db: DuckDBConnection, sql: string, values: readonly Value[]): Promise<readonly Row[]> {
  const reader = await db.runAndReadAll(sql, [...values]);
  return reader.getRowObjectsJson();
}
