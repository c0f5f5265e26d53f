import { openTextSql } from '../archive/licence.ts';

/** A column of an export. */
export interface Column {
  readonly name: string;
  /** How it is made from the archive's own columns. */
  readonly sql: string;
  readonly type: 'string' | 'date' | 'list' | 'integer';
  readonly about: string;
}

const column = (name: string, about: string, sql = name, type: Column['type'] = 'string'): Column => ({
  name,
  sql,
  type,
  about,
});

/** What everybody may have: title, link, the first 300 characters at most, and tags. */
export const publicColumns: readonly Column[] = [
  column('id', 'The article, for ever'),
  column('url', 'Where it was published'),
  column('title', 'As the publisher wrote it'),
  column('language', 'ISO 639 code'),
  column('published', 'As precise as the publisher was'),
  column('day', 'The publisher’s calendar day', 'day', 'date'),
  column('week', 'ISO week in Brussels'),
  column('story', 'Articles that tell the same have the same'),
  column('sources', 'Ids of the sources that carry it', 'sources', 'list'),
  column('themes', 'Ids of themes', 'theme_ids', 'list'),
  column('goals', 'Sustainable Development Goals', 'sdgs', 'list'),
  column('countries', 'ISO 3166 codes of the places it names', 'countries', 'list'),
  column('cities', 'GeoNames ids of the cities it names', 'cities', 'list'),
  column('organisations', 'Ids of organisations it names', 'organisation_ids', 'list'),
  column('extract', 'Its first 300 characters at most', 'left(text, 300)'),
  column('taxonomy_version', 'Of the themes'),
];

/** What members may have besides. */
export const memberColumns: readonly Column[] = [
  ...publicColumns,
  column('authors', 'As the publisher names them', 'authors', 'list'),
  column('licence', 'As the publisher states it'),
  column('text', 'Only under a licence that lets it be passed on', openTextSql),
  column('text_from', 'page, or feed where the page had no text'),
  column('found_at', 'When a source showed it'),
  column('fetched_at', 'When it was fetched'),
  column('tagger_version', 'Of the rules that tagged it'),
  column('extractor', 'Of the rules that read it'),
  column('capture', 'Key of the page as it came', 'raw'),
];
