import type { Article } from '../articles/article.ts';
import type { TaggedArticle } from './tagged.ts';

/** One article as analysts query it; the columns of the Parquet files. */
export type ArticleRow = ReturnType<typeof toRow>;

/** Column names and their DuckDB types, in file order. */
export const columns = {
  id: 'VARCHAR',
  week: 'VARCHAR',
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
  places: 'STRUCT(id VARCHAR, name VARCHAR, country VARCHAR, lat DOUBLE, lon DOUBLE)[]',
  taxonomy_version: 'VARCHAR',
  extractor: 'VARCHAR',
} as const;
