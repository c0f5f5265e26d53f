import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../../../shared/archive/canned.ts';
import { cannedQueries } from '../../../shared/archive/canned-queries.ts';
import { compact } from '../../../shared/archive/compact.ts';
import { confinedDuckdb } from '../../../shared/archive/confined/duckdb.ts';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { archiveParts } from '../../../shared/archive/manifest.ts';
import type { Part } from '../../../shared/archive/sql.ts';
import { bucketInMemory } from '../../support/bucket.ts';
import { asObject, taggedArticle } from '../../support/tagged.ts';
import { deepSql, greedySql, hostileSql } from './hostile-sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-confined-'));
const secret = join(folder, 'secret.txt');
const word = 'the-canary-sings';
const closed = taggedArticle('closed');
const open = taggedArticle('open', { licence: 'https://creativecommons.org/licenses/by/4.0/' });
const confined = confinedDuckdb({ folder });
let parts: readonly Part[];

beforeAll(async () => {
  writeFileSync(secret, word);
  const bucket = bucketInMemory();
  for (const tagged of [closed, open]) await bucket.put(...asObject(tagged));
  await compact({ ...bucket, sql: duckdb({ folder }), now: () => new Date('2026-11-24T02:30:00Z') });
  parts = await archiveParts(bucket);
});
afterAll(() => {
  confined.stop();
  rmSync(folder, { recursive: true });
});

const ask = (sql: string, layer: 'own' | 'members' = 'members') => confined.ask(parts, sql, layer);
const stillServes = async () =>
  expect(await ask('select count(*) as articles from articles')).toMatchObject({ rows: [{ articles: 2 }] });

describe('a query that asks for what it may not have is refused in words, and nothing is read', () => {
  test.each(hostileSql(secret, join(folder, 'own.parquet')))('%s', async (sql) => {
    const answer = await ask(sql);
    expect(answer.kind).toBe('refused');
    expect(JSON.stringify(answer)).not.toContain(word);
    expect('why' in answer && answer.why).toMatch(/\S/);
  });

  test('the secret is as it was, and the archive answers', async () => {
    expect(readFileSync(secret, 'utf8')).toBe(word);
    expect(statSync(secret).size).toBe(word.length);
    await stillServes();
  });
});

describe('a query that takes too much is ended, and the next one is answered', () => {
  test.each(greedySql.map((sql, i) => [i, sql]))(
    'greedy query %i',
    async (_i, sql) => {
      expect((await ask(String(sql))).kind).toBe('too-much');
      await stillServes();
    },
    60_000,
  );
});

test('a query nested very deep is answered', async () => {
  for (const sql of deepSql) expect(await ask(sql)).toMatchObject({ rows: [{ one: 1 }] });
});

test('an error of the engine names no file', async () => {
  const answer = await ask('select nothing from articles');
  expect(answer.kind).toBe('refused');
  expect(JSON.stringify(answer)).not.toContain(folder);
});

test('more rows than fit are cut, and the answer says so', async () => {
  const many = Array.from({ length: 150 }, (_, i) => `(${i})`).join(',');
  const answer = await ask(`select t.a, u.a as b from (values ${many}) as t (a), (values ${many}) as u (a)`);
  expect(answer).toMatchObject({ kind: 'rows', isCut: true });
  expect(answer.kind === 'rows' && answer.rows.length).toBe(10_000);
});

test('members see a text only under a licence that lets it be passed on; its owner sees all', async () => {
  const texts = 'select id from articles where text is not null order by id';
  expect(await ask(texts, 'members')).toMatchObject({ rows: [{ id: open.article.id }] });
  expect(await ask(texts, 'own')).toMatchObject({
    rows: [closed, open].map(({ article }) => ({ id: article.id })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  });
});

test.each(cannedQueries)('the canned query $id may be asked', async (query) => {
  expect((await ask(fill(query))).kind).toBe('rows');
});
