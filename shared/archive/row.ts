import type { Article } from '../articles/article.ts';
import { undated } from './keys.ts';
import type { TaggedArticle } from './tagged.ts';
import { weekOf } from './week.ts';

/** Column names of the Parquet files and their DuckDB types, in file order. */
export const columns = {
  id: 'VARCHAR',
  week: 'VARCHAR',
  /** Articles that tell one story have one of these; an article of its own has its own id. */
  story: 'VARCHAR',
  url: 'VARCHAR',
  title: 'VARCHAR',
  sources: 'VARCHAR[]',
  language: 'VARCHAR',
  published: 'VARCHAR',
  published_precision: 'VARCHAR',
  found_at: 'VARCHAR',
  excerpt: 'VARCHAR',
  text: 'VARCHAR',
  text_from: 'VARCHAR',
  themes: 'STRUCT(id VARCHAR, score DOUBLE, evidence STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)[])[]',
  sdgs: 'VARCHAR[]',
  places: 'STRUCT(id VARCHAR, name VARCHAR, country VARCHAR, precision VARCHAR, lat DOUBLE, lon DOUBLE)[]',
  organisations: 'STRUCT(id VARCHAR, name VARCHAR)[]',
  taxonomy_version: 'VARCHAR',
  tagger_version: 'VARCHAR',
  extractor: 'VARCHAR',
} as const;

/** One article as analysts query it. */
export type ArticleRow = Readonly<Record<keyof typeof columns, unknown>>;

/** A tagged article as one row; without a story it is a story of its own. */
export function toRow({ article, tags, week }: TaggedArticle, story = article.id): ArticleRow {
  return {
    id: article.id,
    week,
    story,
    url: article.canonicalUrl,
    title: article.title,
    sources: article.sources,
    language: article.language,
    published: article.published?.value,
    published_precision: article.published?.precision,
    found_at: article.foundAt,
    excerpt: article.excerpt,
    text: article.text,
    text_from: article.textFrom,
    themes: tags.themes,
    sdgs: tags.sdgs.map(({ goal }) => goal),
    places: onceEach(tags.places),
    organisations: onceEach(tags.organisations),
    taxonomy_version: tags.taxonomyVersion,
    tagger_version: tags.taggerVersion,
    extractor: article.extractor,
  };
}

/** A place named five times is one place of the article. */
const onceEach = <T extends { readonly id: string }>(tags: readonly T[]) => [
  ...new Map(tags.map((tag) => [tag.id, tag])).values(),
];

/** The ISO week an article was published in; what has no day of its own is counted in no week. */
export function weekOfArticle({ published }: Pick<Article, 'published'>, zone: string): string {
  if (!published || published.precision === 'month' || published.precision === 'year') return undated;
  return weekOf(published.value, zone);
}
