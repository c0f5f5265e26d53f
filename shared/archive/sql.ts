import type { ArticleRow } from './row.ts';

/** A Parquet file of the archive; its key names this very content, so that it need not be fetched twice. */
export interface Part {
  readonly key: string;
  load(): Promise<Uint8Array>;
}
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, unknown>>;

/** Rows in a file. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** The query engine. */
export interface Sql {
  /** The rows as one Parquet file, sorted by date and id. */
  toParquet(rows: AsyncIterable<ArticleRow>): Promise<Written>;
  /** Runs a query over the parts, which it sees as the view `articles` and those made of it; `$1`, `$2` … stand for the values. */
  query(parts: readonly Part[], sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /** The same for many rows: some at a time, the others wait on the disk. */
  stream(parts: readonly Part[], sql: string, values?: readonly Value[]): AsyncIterable<readonly Row[]>;
}
