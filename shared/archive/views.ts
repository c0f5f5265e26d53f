import type { Source } from '../sources/source.ts';
import { sourcesTable, themesTable } from './fixed-tables.ts';

/** What analysts query: one row of the catalogue, with the text that makes it on each engine. */
export interface View {
  readonly name: string;
  /** What one row is. */
  readonly about: string;
  /** Columns with the type that both engines know and what they hold. */
  readonly columns: readonly (readonly [name: string, type: string, about: string])[];
  readonly sql: { readonly duckdb: string; readonly trino: string };
}

const onBoth = (sql: string) => ({ duckdb: sql, trino: sql });
const ofArticle = [
  ['article_id', 'varchar', 'the article'],
  ['week', 'varchar', 'ISO week in Brussels, such as 2026-W47; undated articles are in no week'],
  ['day', 'date', 'the publisher’s calendar day'],
] as const;

/** One row for each value of a list of texts: the one way to take lists apart that DuckDB and Trino both read. */
const listed = (list: string, name: string) =>
  onBoth(
    `select a.id as article_id, a.week, a.day, t.${name} from articles a cross join unnest(a.${list}) as t (${name})`,
  );

/** The views beside `articles`, which is the table itself. DuckDB keeps a structure whole where Trino spreads its fields. */
export const viewsOver = (sources: readonly Source[]): readonly View[] => [
  {
    name: 'article_themes',
    about: 'a theme of an article',
    columns: [...ofArticle, ['theme', 'varchar', 'id of the theme']],
    sql: listed('theme_ids', 'theme'),
  },
  {
    name: 'article_goals',
    about: 'a Sustainable Development Goal that an article names',
    columns: [...ofArticle, ['goal', 'varchar', 'its number, 1 to 17']],
    sql: listed('sdgs', 'goal'),
  },
  {
    name: 'article_targets',
    about: 'a target of a Sustainable Development Goal that an article names',
    columns: [...ofArticle, ['target', 'varchar', 'such as 11.7 or 16.a']],
    sql: listed('sdg_targets', 'target'),
  },
  {
    name: 'article_sources',
    about: 'a source that carries an article',
    columns: [...ofArticle, ['source', 'varchar', 'id of the source']],
    sql: listed('sources', 'source'),
  },
  {
    name: 'article_countries',
    about: 'a country of the places that an article names',
    columns: [...ofArticle, ['country', 'varchar', 'ISO 3166 code']],
    sql: listed('countries', 'country'),
  },
  {
    name: 'article_places',
    about: 'a place that an article names',
    columns: [
      ...ofArticle,
      ['place', 'varchar', 'GeoNames id'],
      ['name', 'varchar', 'in English'],
      ['country', 'varchar', 'ISO 3166 code'],
      ['kind', 'varchar', 'city, district, region, country or continent'],
      ['lat', 'double', 'of a city or district'],
      ['lon', 'double', 'of a city or district'],
    ],
    sql: {
      duckdb: `select a.id as article_id, a.week, a.day, t.p.id as place, t.p.name as name, t.p.country as country,
  t.p."precision" as kind, t.p.lat as lat, t.p.lon as lon from articles a cross join unnest(a.places) as t (p)`,
      trino: `select a.id as article_id, a.week, a.day, t.place, t.name, t.country, t.kind, t.lat, t.lon
from articles a cross join unnest(a.places) as t (place, name, country, kind, lat, lon, first, past, words)`,
    },
  },
  {
    name: 'article_organisations',
    about: 'an organisation that an article names',
    columns: [...ofArticle, ['organisation', 'varchar', 'id of its first source'], ['name', 'varchar', 'its name']],
    sql: {
      duckdb: `select a.id as article_id, a.week, a.day, t.o.id as organisation, t.o.name as name
from articles a cross join unnest(a.organisations) as t (o)`,
      trino: `select a.id as article_id, a.week, a.day, t.organisation, t.name
from articles a cross join unnest(a.organisations) as t (organisation, name, first, past, words)`,
    },
  },
  {
    name: 'theme_evidence',
    about: 'words of an article that caused a theme',
    columns: [
      ...ofArticle,
      ['theme', 'varchar', 'id of the theme'],
      ['score', 'double', '0 to 1'],
      ['words', 'varchar', 'as they stand in the text'],
    ],
    sql: {
      duckdb: `select a.id as article_id, a.week, a.day, t.tag.id as theme, t.tag.score as score, e.ev."text" as words
from articles a cross join unnest(a.themes) as t (tag) cross join unnest(t.tag.evidence) as e (ev)`,
      trino: `select a.id as article_id, a.week, a.day, t.theme, t.score, e.words
from articles a cross join unnest(a.themes) as t (theme, score, evidence) cross join unnest(t.evidence) as e (first, past, words)`,
    },
  },
  {
    name: 'stories',
    about: 'a story: the articles that tell the same',
    columns: [
      ['story', 'varchar', 'id of the story'],
      ['first_day', 'date', 'day of its first article'],
      ['last_day', 'date', 'day of its last article'],
      ['articles', 'bigint', 'how many tell it'],
      ['languages', 'bigint', 'in how many languages'],
    ],
    sql: onBoth(
      `select story, min(day) as first_day, max(day) as last_day, count(*) as articles, count(distinct language) as languages
from articles group by story`,
    ),
  },
  {
    name: 'themes',
    about: 'a theme of the taxonomy',
    columns: [
      ['theme', 'varchar', 'id'],
      ['label', 'varchar', 'in English'],
      ['theme_group', 'varchar', 'its group'],
    ],
    sql: onBoth(themesTable()),
  },
  {
    name: 'sources',
    about: 'a source of the list',
    columns: [
      ['source', 'varchar', 'id'],
      ['organisation', 'varchar', 'who publishes'],
      ['scope', 'varchar', 'country or region it speaks for'],
      ['polled', 'varchar', 'how it is read; none where it is not'],
    ],
    sql: onBoth(sourcesTable(sources)),
  },
];
