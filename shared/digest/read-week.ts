import * as z from 'zod/mini';
import type { Part, Sql } from '../archive/sql.ts';
import type { DigestArticle, DigestInput } from './digest.ts';

const strings = z.array(z.string());
const Article = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  sources: strings,
  language: z.nullable(z.string()),
  published: z.nullable(z.string()),
  excerpt: z.string(),
  text: z.string(),
  text_from: z.enum(['page', 'feed']),
  themes: z.array(z.object({ id: z.string(), score: z.number() })),
  sdgs: strings,
  countries: strings,
});
const Count = z.object({ week: z.string(), theme: z.string(), articles: z.number() });
const Total = z.object({ week: z.string(), articles: z.number(), sources: z.number() });

const weekArticles = `
  select id, url, title, sources, language, published, excerpt, text, text_from,
    [{ id: t.id, score: t.score } for t in themes] as themes, sdgs,
    list_sort(list_distinct([p.country for p in places if p.country is not null])) as countries
  from articles where week = $1 order by id`;
const themeCounts = `
  select week, theme, count(*)::int as articles
  from (select week, unnest([t.id for t in themes]) as theme from articles where week <> $1)
  group by all order by all`;
const weekTotals = `
  select week, count(distinct id)::int as articles, count(distinct source)::int as sources
  from (select week, id, unnest(sources) as source from articles where week <> $1)
  group by week order by week`;
const undatedCount = `
  select count(*)::int as articles from articles where week = 'undated' and found_at >= $1 and found_at < $2`;

/** What the archive knows of a week and its past; `parts` are those of the week, its past and the undated. */
export async function readWeek(
  sql: Sql,
  parts: readonly Part[],
  week: { readonly week: string; readonly start: string; readonly end: string },
): Promise<Pick<DigestInput, 'articles' | 'counts' | 'totals' | 'undated'>> {
  const rows = (query: string, ...values: string[]) => sql.query(parts, query, values);
  const [articles, counts, totals, undated] = await Promise.all([
    rows(weekArticles, week.week),
    rows(themeCounts, week.week),
    rows(weekTotals, week.week),
    rows(undatedCount, week.start, week.end),
  ]);
  return {
    articles: articles.map((row) => toArticle(Article.parse(row))),
    counts: counts.map((row) => Count.parse(row)),
    totals: totals.map((row) => Total.parse(row)),
    undated: z.object({ articles: z.number() }).parse(undated[0]).articles,
  };
}

function toArticle({ language, published, text_from, ...row }: z.infer<typeof Article>): DigestArticle {
  return { ...row, language: language ?? 'und', ...(published && { published }), textFrom: text_from };
}
