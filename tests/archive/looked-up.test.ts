import { beforeAll, describe, expect, test } from 'vitest';
import { compact } from '../../shared/archive/compact.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { freshDays } from '../../shared/archive/fresh-days.ts';
import { archiveParts } from '../../shared/archive/manifest.ts';
import { type Event, recall } from '../../shared/archive/recall.ts';
import type { Part } from '../../shared/archive/sql.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';

const on = (value: string) => ({ published: { value, precision: 'day', evidence: 'json-ld' } }) as const;
const sql = duckdb();
let parts: readonly Part[];

beforeAll(async () => {
  const bucket = bucketInMemory();
  const articles = [
    taggedArticle('strike', {
      ...on('2026-11-17'),
      title: 'STRIKE of the ferrymen',
      text: 'Nobody crosses.',
      language: 'en',
    }),
    taggedArticle('after', { ...on('2026-11-19'), title: 'After it', text: 'The ferry runs again.', language: 'en' }),
    taggedArticle('vaga', { ...on('2026-11-19'), title: 'Vaga', text: 'Res.', language: 'ca' }),
  ];
  for (const tagged of articles) await bucket.put(...asObject(tagged));
  await compact({ ...bucket, sql, now: () => new Date('2026-11-24T02:30:00Z') });
  parts = await archiveParts(bucket);
});

describe('a known event', () => {
  const event = (day: string, ...words: string[]): Event => ({ day, what: 'x', words, knownFrom: 'invented' });
  const verdict = async (known: Event) => (await recall([known], sql, parts))[0];

  test('is found by all its words, in title or text, whatever their case', async () =>
    expect(await verdict(event('2026-11-17', 'strike', 'crosses'))).toMatchObject({
      verdict: 'found',
      article: { title: 'STRIKE of the ferrymen', published: '2026-11-17' },
    }));
  test('is found by either of two words for the same', async () =>
    expect((await verdict(event('2026-11-20', 'walkout|strike')))?.verdict).toBe('found'));
  test('is missed where one of its words is missing', async () =>
    expect((await verdict(event('2026-11-18', 'strike', 'trains')))?.verdict).toBe('missed'));
  test('is missed where the article is of another time: a month after, a week before', async () => {
    expect((await verdict(event('2026-11-25', 'strike')))?.verdict).toBe('missed');
    expect((await verdict(event('2026-11-24', 'strike')))?.verdict).toBe('found');
  });
  test('that is older than the archive is not held against it', async () =>
    expect((await verdict(event('2020-01-01', 'strike')))?.verdict).toBe('too-early'));
  test('that reads like SQL is only words', async () =>
    expect((await verdict(event('2026-11-18', "'; drop table articles; --")))?.verdict).toBe('missed'));
});

test('days with articles are counted by language and by theme in it, each once and in order', async () => {
  const days = await freshDays(sql, parts, 30);
  expect(days.get('en')).toEqual(['2026-11-17', '2026-11-19']);
  expect(days.get('ca')).toEqual(['2026-11-19']);
  expect((await freshDays(sql, parts, 1)).get('en')).toEqual(['2026-11-19']);
  expect(await freshDays(sql, [], 30)).toEqual(new Map());
});
