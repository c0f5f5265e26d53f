import * as z from 'zod/mini';
import type { Part, Sql } from '../archive/sql.ts';
import { followed } from './followed.ts';
import type { Tally } from './series.ts';

const TallyRow = z.object({ week: z.string(), network: z.string(), counts: z.string() });
const CityRow = z.object({ id: z.string(), articles: z.number(), now: z.number() });
const WeekRow = z.object({ week: z.string(), articles: z.number(), sources: z.number(), taggers: z.array(z.string()) });

/**
 * Counts by series and by the network that carried an article first, those of a network's week in one text, a line each:
 * half a million rows would take as long to fetch as to count. `$1` is each theme's group, `$2` the cities.
 */
const tallies = `
  with given as (select from_json($1, '"MAP(VARCHAR, VARCHAR)"') as group_of, from_json($2, '["VARCHAR"]') as followed),
  a as (select week, coalesce(sources[1], '') as network, list_distinct(
      ['all'] || ['theme:' || t for t in theme_ids] || ['group:' || group_of[t] for t in theme_ids]
      || ['goal:' || t for t in sdgs] || ['country:' || t for t in countries]
      || ['city:' || t for t in cities if list_contains(followed, t)]) as keys
    from articles, given where week <> 'undated'),
  counted as (select week, network, series, count(*) as articles from a cross join unnest(keys) as u (series)
    where series is not null group by all)
  select week, network, string_agg(series || chr(9) || articles, chr(10) order by series) as counts
  from counted group by week, network order by week, network`;
const weekRows = `
  select week, count(distinct id)::int as articles, count(distinct source)::int as sources,
    list_sort(list(distinct tagger_version)) as taggers
  from (select week, id, unnest(sources) as source, tagger_version from articles where week <> 'undated')
  group by week order by week`;

const cityRows = `
  select t as id, count(*)::int as articles, (count(*) filter (where week = $1))::int as now
  from articles cross join unnest(list_distinct(cities)) as u (t) where week <> 'undated' group by t order by t`;

/** Weeks read at once: a year is never in memory whole. */
const atOnce = 4;

export interface PastWeek extends z.infer<typeof WeekRow> {}

/** What the archive has of each week, counted: only the columns that are counted are read, and only cities worth following. */
export async function readHistory(
  sql: Pick<Sql, 'query'>,
  parts: readonly Part[],
  { week, labels }: { readonly week: string; readonly labels: ReadonlyMap<string, { readonly group: string }> },
): Promise<{ readonly tallies: readonly Tally[]; readonly weeks: readonly PastWeek[] }> {
  const groups = JSON.stringify(Object.fromEntries([...labels].map(([theme, { group }]) => [theme, group])));
  const pieces = Array.from({ length: Math.ceil(parts.length / atOnce) }, (_, i) =>
    parts.slice(i * atOnce, (i + 1) * atOnce),
  );
  const cities = JSON.stringify(await citiesOf(sql, pieces, week));
  const found: { tallies: Tally[]; weeks: PastWeek[] } = { tallies: [], weeks: [] };
  // Half a million counts say a few thousand names: each is kept once.
  const names = new Map<string, string>();
  const once = (name: string) => {
    const known = names.get(name);
    if (known === undefined) names.set(name, name);
    return known ?? name;
  };
  for (const some of pieces) {
    for (const row of await sql.query(some, tallies, [groups, cities])) {
      const { week, network, counts } = TallyRow.parse(row);
      for (const line of counts.split('\n')) {
        const [series = '', articles] = line.split('\t');
        found.tallies.push({
          week: once(week),
          network: once(network),
          series: once(series),
          articles: Number(articles),
        });
      }
    }
    for (const row of await sql.query(some, weekRows)) found.weeks.push(WeekRow.parse(row));
  }
  return found;
}

/** The cities whose course is followed. */
async function citiesOf(
  sql: Pick<Sql, 'query'>,
  pieces: readonly (readonly Part[])[],
  week: string,
): Promise<readonly string[]> {
  const counts = new Map<string, { articles: number; now: number }>();
  for (const some of pieces)
    for (const row of await sql.query(some, cityRows, [week])) {
      const { id, articles, now } = CityRow.parse(row);
      const before = counts.get(id) ?? { articles: 0, now: 0 };
      counts.set(id, { articles: before.articles + articles, now: before.now + now });
    }
  return followed([...counts].map(([id, count]) => ({ id, ...count })));
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
