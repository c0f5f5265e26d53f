import type { Row } from '../archive/sql.ts';
import { byteOrderMark, csvLine, csvRow } from './csv.ts';

/** How rows become text: what stands before, between and after them. */
export interface TextFormat {
  readonly type: string;
  readonly head: (names: readonly string[]) => string;
  readonly row: (row: Row, names: readonly string[], isFirst: boolean) => string;
  readonly foot: string;
}

const json = (row: Row, names: readonly string[]) =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])));

/** Formats that are written row by row. */
export const textFormats: Readonly<Record<'csv' | 'json' | 'ndjson', TextFormat>> = {
  csv: { type: 'text/csv; charset=utf-8', head: (names) => byteOrderMark + csvLine(names), row: csvRow, foot: '' },
  ndjson: { type: 'application/x-ndjson', head: () => '', row: (row, names) => `${json(row, names)}\n`, foot: '' },
  json: {
    type: 'application/json',
    head: () => '[',
    row: (row, names, isFirst) => `${isFirst ? '' : ','}\n${json(row, names)}`,
    foot: '\n]\n',
  },
};

/** Rows as the pieces of a text, and how many there were. */
export async function* written(
  batches: AsyncIterable<readonly Row[]>,
  names: readonly string[],
  { head, row, foot }: TextFormat,
): AsyncGenerator<string, number> {
  let rows = 0;
  yield head(names);
  for await (const batch of batches) {
    let piece = '';
    for (const one of batch) piece += row(one, names, rows++ === 0);
    yield piece;
  }
  yield foot;
  return rows;
}
