import type { Article } from '../articles/article.ts';
import { undated } from './keys.ts';
import type { TaggedArticle } from './tagged.ts';
import { weekOf } from './week.ts';

/** Changes whenever a row is made otherwise, so that every week is written anew. */
export const rowFormat = 4;

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
  /** As precise as the publisher was: `2026`, `2026-11-23`, `2026-11-23T09:30+01:00`. */
  published: 'VARCHAR',
  published_precision: 'VARCHAR',
  /** The publisher's calendar day, where a day is known. */
  day: 'DATE',
  found_at: 'VARCHAR',
  fetched_at: 'VARCHAR',
  authors: 'VARCHAR[]',
  licence: 'VARCHAR',
  excerpt: 'VARCHAR',
  text: 'VARCHAR',
  text_from: 'VARCHAR',
  themes: 'STRUCT(id VARCHAR, score DOUBLE, evidence STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)[])[]',
  sdgs: 'VARCHAR[]',
  /** Targets of these goals, `11.7`. */
  sdg_targets: 'VARCHAR[]',
  /** The same goals with the words that show them, and those of their targets. */
  sdg_tags:
    'STRUCT(goal VARCHAR, score DOUBLE, evidence STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)[], targets STRUCT(target VARCHAR, evidence STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)[])[])[]',
  /** Each place once, where the text first names it. */
  places:
    'STRUCT(id VARCHAR, name VARCHAR, country VARCHAR, precision VARCHAR, lat DOUBLE, lon DOUBLE, "start" INTEGER, "end" INTEGER, "text" VARCHAR)[]',
  organisations: 'STRUCT(id VARCHAR, name VARCHAR, "start" INTEGER, "end" INTEGER, "text" VARCHAR)[]',
  theme_ids: 'VARCHAR[]',
  /** Of the places it names, as ISO 3166 codes. */
  countries: 'VARCHAR[]',
  /** GeoNames ids of the cities it names. */
  cities: 'VARCHAR[]',
  organisation_ids: 'VARCHAR[]',
  /** Events that the page announces in data of its own; times as the page writes them. */
  events: 'STRUCT("name" VARCHAR, "start" VARCHAR, "end" VARCHAR, place VARCHAR, url VARCHAR)[]',
  taxonomy_version: 'VARCHAR',
  tagger_version: 'VARCHAR',
  extractor: 'VARCHAR',
  /** Key of the capture it was read from. */
  raw: 'VARCHAR',
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
    language: article.language ?? tags.language,
    published: article.published?.value,
    published_precision: article.published?.precision,
    day: article.published && /^\d{4}-\d\d-\d\d/.exec(article.published.value)?.[0],
    found_at: article.foundAt,
    fetched_at: article.fetchedAt,
    authors: article.authors,
    licence: article.licence,
    excerpt: article.excerpt,
    text: article.text,
    text_from: article.textFrom,
    themes: tags.themes,
    sdgs: tags.sdgs.map(({ goal }) => goal),
    sdg_targets: tags.sdgs.flatMap(({ targets = [] }) => targets.map(({ target }) => target)),
    sdg_tags: tags.sdgs,
    places: onceEach(tags.places),
    organisations: onceEach(tags.organisations),
    theme_ids: tags.themes.map(({ id }) => id),
    countries: distinct(tags.places.map(({ country }) => country)),
    cities: distinct(tags.places.map(({ id, precision }) => (precision === 'city' ? id : undefined))),
    organisation_ids: distinct(tags.organisations.map(({ id }) => id)),
    events: article.events,
    taxonomy_version: tags.taxonomyVersion,
    tagger_version: tags.taggerVersion,
    extractor: article.extractor,
    raw: article.raw,
  };
}

/** A place named five times is one place of the article, with the evidence of its first mention. */
const onceEach = <T extends { readonly id: string }>(tags: readonly T[]) =>
  tags.filter(({ id }, i) => tags.findIndex((other) => other.id === id) === i);

const distinct = (texts: readonly (string | undefined)[]) => [...new Set(texts.filter((text) => text !== undefined))];

/** The ISO week an article was published in; what has no day of its own is counted in no week. */
export function weekOfArticle({ published }: Pick<Article, 'published'>, zone: string): string {
  if (!published || published.precision === 'month' || published.precision === 'year') return undated;
  return weekOf(published.value, zone);
}
