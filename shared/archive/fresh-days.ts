import * as z from 'zod/mini';
import type { Part, Sql } from './sql.ts';

const Row = z.object({ what: z.string(), days: z.array(z.string()) });

/** The last days, newest last, on which each language, and each theme in it, got an article: `es`, `es right-to-housing`. */
export async function freshDays(
  sql: Pick<Sql, 'query'>,
  parts: readonly Part[],
  daysKept: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (parts.length === 0) return new Map();
  const rows = await sql.query(
    parts,
    `with dated as (
       select language, unnest(list_concat([''], [t.id for t in themes])) as theme, published[:10] as day
       from articles where language is not null and length(published) >= 10
     )
     select language || case when theme = '' then '' else ' ' || theme end as what,
       list(distinct day order by day desc)[:${daysKept}] as days
     from dated group by all`,
    [],
  );
  return new Map(rows.map((row) => Row.parse(row)).map(({ what, days }) => [what, days.toReversed()]));
}
