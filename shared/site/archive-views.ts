import * as z from 'zod/mini';
import { archiveParts } from '../archive/manifest.ts';
import type { Row, Value } from '../archive/sql.ts';
import { themeById } from '../taxonomy/theme.ts';
import type { ArticleView } from './article-card.ts';
import type { SearchQuery } from './search-page.ts';
import type { SiteReach } from './site-reach.ts';

/** Articles on one page. */
const pageSize = 50;

const Found = z.object({
  url: z.string(),
  title: z.string(),
  language: z.nullable(z.string()),
  sources: z.array(z.string()),
  published: z.nullable(z.string()),
  excerpt: z.string(),
  themes: z.array(z.object({ id: z.string(), evidence: z.array(z.object({ text: z.string() })) })),
  total: z.number(),
});
const Count = z.object({ theme: z.string(), articles: z.number() });

export interface ArticleFilter extends SearchQuery {
  readonly week?: string;
}

/** The newest articles that a filter lets through, and how many there are. */
export async function articlesFound(filter: ArticleFilter, reach: SiteReach) {
  const { where, values } = conditionsOf(filter);
  const rows = await ask(
    reach,
    `select url, title, language, sources, published, excerpt, themes, (count(*) over ())::int as total
     from articles ${where} order by published desc nulls last, id limit ${pageSize}`,
    values,
  );
  const found = rows.map((row) => Found.parse(row));
  return { total: found[0]?.total ?? 0, articles: found.map((row) => viewOf(row, reach)) };
}

/** How many articles each theme has in the whole archive. */
export async function themeCounts(reach: SiteReach): Promise<ReadonlyMap<string, number>> {
  const rows = await ask(
    reach,
    'select theme, count(*)::int as articles from (select unnest([t.id for t in themes]) as theme from articles) group by theme',
  );
  return new Map(rows.map((row) => Count.parse(row)).map(({ theme, articles }) => [theme, articles]));
}

async function ask(reach: SiteReach, query: string, values: readonly Value[] = []): Promise<readonly Row[]> {
  return reach.sql.query(await archiveParts(reach), query, values);
}

/** The filter as SQL; what was typed only ever stands among the values. */
export function conditionsOf({ words = '', theme, since, until, week }: ArticleFilter) {
  const values: string[] = [];
  const value = (text: string) => `$${values.push(text)}`;
  const conditions = [
    ...words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `contains(lower(title || ' ' || text), lower(${value(word)}))`),
    ...(theme ? [`list_contains([t.id for t in themes], ${value(theme)})`] : []),
    ...(since ? [`published >= ${value(since)}`] : []),
    ...(until ? [`published[:10] <= ${value(until)}`] : []),
    ...(week ? [`week = ${value(week)}`] : []),
  ];
  return { where: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', values };
}

function viewOf(row: z.infer<typeof Found>, { registry }: SiteReach): ArticleView {
  const names = new Map(registry.sources.map(({ id, organisation }) => [id, organisation]));
  return {
    url: row.url,
    title: row.title,
    language: row.language ?? 'und',
    organisations: row.sources.map((id) => ({ id, name: names.get(id) ?? id })),
    ...(row.published && { published: row.published }),
    extract: row.excerpt,
    tags: row.themes.map(({ id, evidence }) => ({
      id,
      label: themeById.get(id)?.label ?? id,
      evidence: evidence.map(({ text }) => text),
    })),
  };
}
