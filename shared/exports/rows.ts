import { parquetKey } from '../archive/keys.ts';
import { partAt } from '../archive/manifest.ts';
import type { Row, Sql } from '../archive/sql.ts';
import type { Column } from './columns.ts';
import type { Selected } from './select.ts';

export interface ExportReach {
  readonly sql: Pick<Sql, 'stream'>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
}

/** The rows of an export, week by week, from the files that the index was made from. */
export async function* rowsOf(
  weeks: readonly Selected[],
  columns: readonly Column[],
  reach: ExportReach,
): AsyncGenerator<readonly Row[]> {
  const list = columns.map(({ name, sql }) => (sql === name ? name : `${sql} as ${name}`)).join(', ');
  for (const { week, digest, articles, ids } of weeks) {
    const some = ids === undefined ? '' : `where id in (select unnest(string_split($1, ' ')))`;
    const batches = reach.sql.stream(
      [partAt(parquetKey(week, digest), reach)],
      `select ${list} from articles ${some} order by articles.day nulls first, articles.id`,
      ids === undefined ? [] : [ids],
    );
    let rows = 0;
    for await (const batch of batches) {
      rows += batch.length;
      yield batch;
    }
    if (rows !== articles) throw new Error(`${week} should have ${articles} articles to export, and has ${rows}`);
  }
}
