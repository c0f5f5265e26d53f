import { readManifest } from '../archive/manifest.ts';
import { find, type Question } from '../search/find.ts';
import { type FoundArticle, searchArchive, topCounts } from '../search/search-archive.ts';
import { themeById } from '../taxonomy/theme.ts';
import type { ArticleView } from './article-card.ts';
import type { SiteReach } from './site-reach.ts';

/** Articles on one page. */
const pageSize = 25;
/** What everybody may see of a text. */
const maxLetters = 300;

/** A page of the articles that fit, with counts over all of them, and where the list goes on. */
export async function articlesFound(question: Omit<Question, 'limit'>, reach: SiteReach) {
  const found = await searchArchive(reach, { ...question, limit: pageSize, maxLetters });
  return { ...found, articles: found.articles.map((article) => viewOf(article, reach)) };
}

/** How many articles each theme has in the whole archive. */
export async function themeCounts(reach: SiteReach): Promise<ReadonlyMap<string, number>> {
  const index = await reach.search.open((await readManifest(reach)).search, reach);
  const { counts } = find(index, { filters: {}, sort: 'date', limit: 0 });
  return new Map(topCounts(counts, 'theme', Number.POSITIVE_INFINITY).map(({ value, articles }) => [value, articles]));
}

function viewOf({ tagged: { article, tags }, extract }: FoundArticle, { registry }: SiteReach): ArticleView {
  const names = new Map(registry.sources.map(({ id, organisation }) => [id, organisation]));
  return {
    url: article.canonicalUrl,
    title: article.title,
    language: article.language ?? tags.language,
    organisations: article.sources.map((id) => ({ id, name: names.get(id) ?? id })),
    ...(article.published && { published: article.published.value }),
    extract: extract.text,
    marks: extract.marks,
    tags: tags.themes.map(({ id, evidence }) => ({
      id,
      label: themeById.get(id)?.label ?? id,
      evidence: evidence.map(({ text }) => text),
    })),
  };
}
