import { parquetKey } from '../archive/keys.ts';
import { partAt } from '../archive/manifest.ts';
import type { Row, Sql } from '../archive/sql.ts';
import type { Column } from './columns.ts';
import type { Selected } from './select.ts';

export interface ExportReach {
  readonly sql: Pick<Sql, 'query'>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
}

/** The rows of an export, a week in memory at a time, from the files that the index was made from. */
export async function* rowsOf(
  weeks: readonly Selected[],
  columns: readonly Column[],
  reach: ExportReach,
): AsyncGenerator<readonly Row[]> {
  const list = columns.map(({ name, sql }) => (sql === name ? name : `${sql} as ${name}`)).join(', ');
  for (const { week, digest, ids, isWhole } of weeks) {
    const some = isWhole ? '' : `where id in (select unnest(string_split($1, ' ')))`;
    const rows = await reach.sql.query(
      [partAt(parquetKey(week, digest), reach)],
      `select ${list} from articles ${some} order by articles.day nulls first, articles.id`,
      isWhole ? [] : [ids.join(' ')],
    );
    if (rows.length !== ids.length)
      throw new Error(`${week} should have ${ids.length} articles to export, and has ${rows.length}`);
    yield rows;
  }
}
