import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrinoSQL } from 'dt-sql-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CannedQuery, fill, unfit } from '../../shared/archive/canned.ts';
import { cannedQueries } from '../../shared/archive/canned-queries.ts';
import { compact } from '../../shared/archive/compact.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { archiveParts } from '../../shared/archive/manifest.ts';
import { columns } from '../../shared/archive/row.ts';
import type { Part } from '../../shared/archive/sql.ts';
import { viewsOver } from '../../shared/archive/views.ts';
import { registry } from '../../shared/sources/registry.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';

const trino = new TrinoSQL();
const complaints = (sql: string) => trino.validate(sql).map(({ message }) => message);
const sql = duckdb();
let parts: readonly Part[];

beforeAll(async () => {
  const bucket = bucketInMemory();
  for (const [i, value] of ['2026-11-17', '2026-11-18', '2026-11-10'].entries())
    await bucket.put(
      ...asObject(taggedArticle(`news-${i}`, { published: { value, precision: 'day', evidence: 'json-ld' } })),
    );
  await compact({ ...bucket, sql, now: () => new Date('2026-11-24T02:30:00Z') });
  parts = await archiveParts(bucket);
});

test('the Trino grammar complains of what only DuckDB reads', () => {
  expect(complaints('select [t.id for t in themes] from articles')).not.toEqual([]);
  expect(complaints('from articles select id')).not.toEqual([]);
});

describe.each(viewsOver(registry.sources))('the view $name', ({ name, columns, sql: text }) => {
  test('is made by a text that Trino reads', () => expect(complaints(text.trino)).toEqual([]));
  test('has the columns that its description names, in DuckDB', async () => {
    const described = await sql.query(parts, `describe ${name}`);
    expect(described.map(({ column_name }) => column_name)).toEqual(columns.map(([column]) => column));
  });
});

describe.each(cannedQueries)('the query $id', (query) => {
  test('is Trino’s own language', () => expect(complaints(fill(query))).toEqual([]));
  test('runs on DuckDB as it is', async () => {
    await expect(sql.query(parts, fill(query))).resolves.toBeInstanceOf(Array);
  });
  test('has no marker that is not described', () => expect(fill(query)).not.toMatch(/[{}]/));
});

test('there are at least fifteen queries, each with its own id', () => {
  expect(cannedQueries.length).toBeGreaterThanOrEqual(15);
  expect(new Set(cannedQueries.map(({ id }) => id)).size).toBe(cannedQueries.length);
});

const named = (id: string): CannedQuery => {
  const query = cannedQueries.find((canned) => canned.id === id);
  if (!query) throw new TypeError(`there is no query ${id}`);
  return query;
};

test('themes by week are counted', async () => {
  const rows = await sql.query(parts, fill(named('themes-by-week')));
  expect(rows.filter(({ theme }) => theme === 'right-to-housing')).toEqual([
    { week: '2026-W46', theme: 'right-to-housing', articles: '1' },
    { week: '2026-W47', theme: 'right-to-housing', articles: '2' },
  ]);
});

test('rising themes compare four weeks with twelve', async () => {
  const rows = await sql.query(parts, fill(named('rising-themes'), { until: '2026-12-10' }));
  expect(rows.find(({ theme }) => theme === 'right-to-housing')).toMatchObject({
    a_week_now: 0.5,
    a_week_before: 1 / 12,
  });
});

test('values are checked before they become part of a query', () => {
  const query = named('articles-of-theme-and-country');
  expect(unfit(query, {})).toBeUndefined();
  expect(unfit(query, { theme: "x' or 1=1 --" })).toBe(
    'theme: expected a value of the kind id, such as right-to-housing',
  );
  expect(unfit(query, { country: 'es' })).toBe('country: expected a value of the kind country, such as ES');
  expect(unfit(query, { until: '2026-13-01' })).toBe('until: expected a value of the kind day, such as 2026-12-31');
  expect(unfit(query, { since: '2026-01-01', other: '1' })).toBe('other is no parameter of this query');
});

describe('docs/queries.md', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/queries.md'), 'utf8');
  test('names every column of the articles', () => {
    for (const column of Object.keys(columns)) expect(docs).toMatch(new RegExp(`^\\|[^|]*\\b${column}\\b`, 'm'));
  });
  test('names every view with its columns', () => {
    for (const { name, columns } of viewsOver([])) {
      const [, section = ''] = docs.split(`### ${name}\n`);
      for (const [column, type] of columns) expect(section).toContain(`| ${column} | ${type} |`);
    }
  });
  test('names every query with its question', () => {
    for (const { id, question } of cannedQueries) expect(docs).toContain(`| ${id} | ${question} |`);
  });
});
