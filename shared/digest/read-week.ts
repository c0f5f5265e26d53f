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
  story: z.string(),
  places: z.array(
    z.object({ id: z.string(), name: z.string(), country: z.nullable(z.string()), precision: z.string() }),
  ),
  events: z.array(
    z.object({
      name: z.string(),
      start: z.string(),
      end: z.nullable(z.string()),
      place: z.nullable(z.string()),
      url: z.nullable(z.string()),
    }),
  ),
});
const Title = z.object({ title: z.string(), language: z.string() });

const weekArticles = `
  select id, url, title, sources, language, published, excerpt, text, text_from,
    [{ id: t.id, score: t.score } for t in themes] as themes, sdgs, coalesce(story, id) as story,
    [{ id: p.id, name: p.name, country: p.country, "precision": p."precision" } for p in places] as places,
    coalesce(events, []) as events,
    list_sort(list_distinct([p.country for p in places if p.country is not null])) as countries
  from articles where week = $1 order by id`;
const pastTitles = `select title, coalesce(language, 'und') as language from articles where week <> 'undated' and week <> $1`;
const undatedCount = `
  select count(*)::int as articles from articles where week = 'undated' and found_at >= $1 and found_at < $2`;

/** The articles of a week, and the titles of the weeks shown beside it; of the undated only how many were found in it. */
export async function readWeek(
  sql: Pick<Sql, 'query'>,
  parts: readonly Part[],
  week: { readonly week: string; readonly start: string; readonly end: string },
): Promise<Pick<DigestInput, 'articles' | 'pastTitles' | 'undated'>> {
  const articles = await sql.query(parts, weekArticles, [week.week]);
  const titles = await sql.query(parts, pastTitles, [week.week]);
  const undated = await sql.query(parts, undatedCount, [week.start, week.end]);
  return {
    articles: articles.map((row) => toArticle(Article.parse(row))),
    pastTitles: titles.map((row) => Title.parse(row)),
    undated: z.object({ articles: z.number() }).parse(undated[0]).articles,
  };
}

function toArticle({ language, published, text_from, events, places, ...row }: z.infer<typeof Article>): DigestArticle {
  return {
    ...row,
    language: language ?? 'und',
    ...(published && { published }),
    textFrom: text_from,
    places: places.map(({ country, ...place }) => ({ ...place, ...(country && { country }) })),
    events: events.map(({ name, start, end, place, url }) => ({
      name,
      start,
      ...(end && { end }),
      ...(place && { place }),
      ...(url && { url }),
    })),
  };
}
