import type { ArticleRow } from './row.ts';

/** A Parquet file of the archive; `etag` names this very version, so that it need not be fetched twice. */
export interface Part {
  readonly key: string;
  readonly etag: string;
  load(): Promise<Uint8Array>;
}
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, unknown>>;

/** The query engine. */
export interface Sql {
  /** The rows as one Parquet file, sorted by date and id. */
  toParquet(rows: readonly ArticleRow[]): Promise<Uint8Array>;
  /** Runs a query over the parts, which it sees as the view `articles`; `$1`, `$2` … stand for the values. */
  query(parts: readonly Part[], sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
}
