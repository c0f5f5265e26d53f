import * as z from 'zod/mini';
import type { Part, Sql } from '../archive/sql.ts';
import type { Tally } from './series.ts';

const TallyRow = z.object({ week: z.string(), network: z.string(), series: z.string(), articles: z.number() });
const WeekRow = z.object({ week: z.string(), articles: z.number(), sources: z.number(), taggers: z.array(z.string()) });

/** Counts by series and by the network that carried an article first; `$1` is each theme's group. */
const tallies = `
  with a as (select id, week, coalesce(sources[1], '') as network, theme_ids, sdgs, countries, cities
    from articles where week <> 'undated'),
  groups as (select key as theme, json_extract_string(value, '$') as name from json_each($1)),
  s as (
    select week, network, id, 'all' as series from a
    union all select week, network, id, 'theme:' || t from a cross join unnest(theme_ids) as u (t)
    union all select week, network, id, 'group:' || g.name from a cross join unnest(theme_ids) as u (t) join groups g on g.theme = t
    union all select week, network, id, 'goal:' || t from a cross join unnest(sdgs) as u (t)
    union all select week, network, id, 'country:' || t from a cross join unnest(countries) as u (t)
    union all select week, network, id, 'city:' || t from a cross join unnest(cities) as u (t))
  select week, network, series, count(distinct id)::int as articles from s group by all order by all`;
const weekRows = `
  select week, count(distinct id)::int as articles, count(distinct source)::int as sources,
    list_sort(list(distinct tagger_version)) as taggers
  from (select week, id, unnest(sources) as source, tagger_version from articles where week <> 'undated')
  group by week order by week`;

/** Weeks read at once: a year is never in memory whole. */
const atOnce = 8;

export interface PastWeek extends z.infer<typeof WeekRow> {}

/** What the archive has of each week, counted: only the columns that are counted are read. */
export async function readHistory(
  sql: Pick<Sql, 'query'>,
  parts: readonly Part[],
  labels: ReadonlyMap<string, { readonly group: string }>,
): Promise<{ readonly tallies: readonly Tally[]; readonly weeks: readonly PastWeek[] }> {
  const groups = JSON.stringify(Object.fromEntries([...labels].map(([theme, { group }]) => [theme, group])));
  const found: { tallies: Tally[]; weeks: PastWeek[] } = { tallies: [], weeks: [] };
  for (let i = 0; i < parts.length; i += atOnce) {
    const some = parts.slice(i, i + atOnce);
    for (const row of await sql.query(some, tallies, [groups])) found.tallies.push(TallyRow.parse(row));
    for (const row of await sql.query(some, weekRows)) found.weeks.push(WeekRow.parse(row));
  }
  return found;
}

/** Whether weeks may be compared with one: all their articles were tagged by the same tagger. */
export function comparableWith(week: string, weeks: readonly PastWeek[]): (week: string) => boolean {
  const taggersOf = new Map(weeks.map(({ week, taggers }) => [week, taggers.join()]));
  const own = taggersOf.get(week);
  const single = own === undefined || !own.includes(',') ? own : undefined;
  return (other) => {
    const taggers = taggersOf.get(other);
    return taggers === undefined || taggers === (own === undefined ? taggers : single);
  };
}
