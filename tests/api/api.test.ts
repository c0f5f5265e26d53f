import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captureKey, storyKey } from '../../shared/archive/keys.ts';
import { bury } from '../../shared/archive/takedown.ts';
import { toCapture } from '../../shared/articles/capture.ts';
import { articleId } from '../../shared/articles/identity.ts';
import { taggedArticle } from '../support/tagged.ts';
import { openApiOver } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-api-'));
const { add, ask, passSeconds, key, stop } = await openApiOver(folder);
type Answer = Awaited<ReturnType<typeof ask>>;
const day = (value: string) => ({ published: { value, precision: 'day', evidence: 'json-ld' } }) as const;
const long = 'Tenants of Crane Street had asked for a moratorium on evictions. '.repeat(12);

beforeAll(async () => {
  await add([
    taggedArticle('one', day('2026-11-17')),
    taggedArticle('two', { ...day('2026-11-18'), text: long, title: 'A long text' }),
    taggedArticle('three', {
      ...day('2026-11-19'),
      language: 'es',
      title: 'Desalojos',
      text: 'La ciudad paró los desalojos.',
    }),
  ]);
});
afterAll(stop);
afterAll(() => rmSync(folder, { recursive: true }));

test('a search finds forms of a word, marks them, and counts themes', async () => {
  const { body } = await ask('/api/search?q=eviction&language=en&limit=1');
  expect(body.total).toBe(2);
  const [{ extract, marks }] = body.articles;
  expect(extract.length).toBeLessThanOrEqual(300);
  expect(marks.map(({ start, end }: { start: number; end: number }) => extract.slice(start, end))).toContain(
    'evictions',
  );
  expect(body.counts.theme[0]).toEqual({ value: 'right-to-housing', articles: 2 });
});

test('a list goes on at its link', async () => {
  const seen: string[] = [];
  for (let path: string | undefined = '/api/search?sort=date&limit=1'; path; ) {
    const { body, headers }: Answer = await ask(path);
    seen.push(...body.articles.map(({ title }: { title: string }) => title));
    path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(seen).toEqual(['Desalojos', 'A long text', 'Port Lindow halts evictions until spring']);
});

test('by date no article is missed and none comes twice, whatever is added between pages', async () => {
  const archive = await openApiOver(folder);
  const made = (n: number) =>
    taggedArticle(`page-${n}`, { ...day(`2026-11-${String(2 + ((n * 7) % 21)).padStart(2, '0')}`), title: `n${n}` });
  await archive.add(Array.from({ length: 12 }, (_, n) => made(n)));
  const before = new Set(Array.from({ length: 12 }, (_, n) => `n${n}`));
  const seen: string[] = [];
  let added = 12;
  for (let path: string | undefined = '/api/search?sort=date&limit=2'; path; ) {
    const { body, headers }: Answer = await archive.ask(path);
    seen.push(...body.articles.map(({ title }: { title: string }) => title));
    path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    await archive.add([made(added++)]);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((title) => before.has(title)).toSorted()).toEqual([...before].toSorted());
});

test('by relevance a list ends when the archive changes, and says so', async () => {
  const archive = await openApiOver(folder);
  await archive.add([taggedArticle('a', day('2026-11-17')), taggedArticle('b', day('2026-11-17'))]);
  const { body } = await archive.ask('/api/search?q=evictions&limit=1');
  await archive.add([taggedArticle('c', day('2026-11-17'))]);
  const again = await archive.ask(`/api/search?q=evictions&limit=1&cursor=${body.next}`);
  expect(again.status).toBe(410);
});

test('what did not change is not sent again', async () => {
  const first = await ask('/api/themes');
  const again = await ask('/api/themes', { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
  expect([first.status, again.status, again.text]).toEqual([200, 304, '']);
});

test('who asks too often is told when to come back, and heard again then', async () => {
  const headers = { 'X-Forwarded-For': '192.0.2.7' };
  const first = await ask('/api/openapi.json', { headers });
  expect(first.status).toBe(200);
  const answers = [];
  for (let i = 0; i < 121; i++) answers.push(await ask('/api/digests', { headers }));
  expect(answers.map(({ status }) => status)).toEqual([...Array(120).fill(200), 429]);
  expect(answers[0]?.headers.get('ratelimit')).toBe('"public";r=119;t=60');
  expect(answers[120]?.headers.get('retry-after')).toBe('60');
  expect((await ask('/api/digests')).status).toBe(200);
  passSeconds(60);
  expect((await ask('/api/digests', { headers })).status).toBe(200);
});

test('members ask in SQL, and are told in words what is wrong', async () => {
  const sql = (text: string) => ask('/api/members/sql', { method: 'POST', key, body: { sql: text } });
  expect((await sql('select count(*) as n from articles')).body).toEqual({
    columns: ['n'],
    rows: [{ n: 3 }],
    isCut: false,
  });
  const refused = await sql("select * from read_csv('/etc/passwd')");
  expect([refused.status, refused.body.detail]).toEqual([400, expect.stringMatching(/^sql: /)]);
});

test('a saved search has a feed of its own', async () => {
  const path = '/api/members/searches/evictions';
  const saved = await ask(path, { method: 'PUT', key, body: { q: 'eviction', language: 'en' } });
  expect(saved.body.feed).toBe('https://knowledge.example/api/feed?q=eviction&language=en');
  expect(saved.body.mail).toBe('https://knowledge.example/subscriptions/search/?q=eviction&language=en');
  expect((await ask('/api/members/searches', { key })).body.searches).toEqual([saved.body]);
  const feed = await ask(saved.body.feed);
  expect(feed.text.match(/<entry>/g)).toHaveLength(2);
  expect((await ask(path, { method: 'PUT', key, body: { colour: 'red' } })).status).toBe(400);
  await ask(path, { method: 'DELETE', key });
  expect((await ask('/api/members/searches', { key })).body.searches).toEqual([]);
});

test('an export is complete and counted, and spreadsheets run nothing of it', async () => {
  await add([taggedArticle('formula', { ...day('2026-11-20'), title: '=HYPERLINK("https://bad.example")' })]);
  const csv = await ask('/api/members/exports/articles.csv', { key });
  expect(csv.headers.get('x-total-count')).toBe('4');
  expect(csv.text.startsWith('\ufeff"id","url","title"')).toBe(true);
  expect(csv.text).toContain(`"'=HYPERLINK(""https://bad.example"")"`);
  const json = await ask('/api/members/exports/articles.json?q=evictions', { key });
  expect(json.body).toHaveLength(Number((await ask('/api/search?q=evictions')).body.total));
});

test('A8: the address of a story leads to it for ever, though it became part of another', async () => {
  const archive = await openApiOver(folder);
  const [old, now] = ['a'.repeat(32), 'b'.repeat(32)];
  const members = [{ id: now, day: '2026-11-17', language: 'en', title: 'Evictions halted' }];
  const put = (id: string, story: object) =>
    archive.buckets.archive.put(
      'archive',
      storyKey(id),
      JSON.stringify({ id, members: [], links: [], rulings: [], ...story }),
    );
  await put(now, { members });
  await put(old, { into: now });
  for (const id of [old, now])
    expect((await archive.ask(`/api/stories/${id}`)).body).toEqual({ id: now, articles: members });
  expect((await archive.ask(`/api/stories/${'c'.repeat(32)}`)).status).toBe(404);
  archive.stop();
});

test('an export as Parquet has as many rows as it says, with lists as lists', async () => {
  const { headers, bytes } = await ask('/api/members/exports/articles.parquet?q=eviction', { key });
  const file = join(folder, 'answered.parquet');
  writeFileSync(file, bytes);
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await db.runAndReadAll(`select count(*)::int, any_value(typeof(themes)) from '${file}'`);
  expect(reader.getRows()).toEqual([[Number(headers.get('x-total-count')), 'VARCHAR[]']]);
  const none = await ask('/api/members/exports/articles.parquet?q=zeppelin', { key });
  expect([none.status, none.headers.get('x-total-count')]).toEqual([200, '0']);
});

test('A9: members see the visits that an article was read from: what the site answered, and a digest of it', async () => {
  const archive = await openApiOver(folder);
  const url = 'https://port-lindow.example/news/visited';
  const body = Buffer.from('<p>As it came</p>');
  const { bytes, digest } = toCapture({
    page: { url, sourceId: 'lindow', foundAt: '2026-11-17T08:00:00Z', entry: {} },
    fetchedAt: new Date('2026-11-17T08:01:00Z'),
    postponed: 0,
    reply: {
      kind: 'page',
      status: 200,
      url,
      redirects: [{ from: `${url}?old`, to: url, status: 301 }],
      headers: { etag: '"a1"', 'set-cookie': 'who=we' },
      body,
      validators: {},
      tdmFile: undefined,
    },
  });
  const raw = captureKey('visited', digest);
  await archive.buckets.archive.put('archive', raw, bytes);
  const visited = taggedArticle('visited', { ...day('2026-11-17'), raw, extractor: 'rules-7' });
  await archive.add([visited, taggedArticle('uncaptured', day('2026-11-17'))]);
  const ask = async (id: string) =>
    (await archive.ask(`/api/members/articles/${id}/provenance`, { key: archive.key })).body;
  expect((await ask(visited.article.id)).visits).toEqual([
    {
      version: 1,
      asked: url,
      url,
      at: '2026-11-17T08:01:00.000Z',
      status: 200,
      redirects: [{ from: `${url}?old`, to: url, status: 301 }],
      headers: { 'content-length': '17', etag: '"a1"' },
      bytes: 17,
      sha256: createHash('sha256').update(body).digest('hex'),
      capture: raw,
      extractor: 'rules-7',
    },
  ]);
  expect((await ask(articleId('https://port-lindow.example/news/uncaptured'))).visits).toEqual([]);
  expect((await ask('f'.repeat(32))).status).toBe(404);
  archive.stop();
});

test('A8, A15: the address of an article that was taken down says so for ever, and its text is nowhere', async () => {
  const archive = await openApiOver(folder);
  const tagged = taggedArticle('taken', { ...day('2026-11-17'), title: 'A heron' });
  await archive.add([tagged, taggedArticle('kept', day('2026-11-17'))]);
  const path = `/api/articles/${tagged.article.id}`;
  expect((await archive.ask(path)).body).toMatchObject({ title: 'A heron', url: tagged.article.canonicalUrl });
  const how = { reason: 'The author asked for it.', by: 'R. Reviewer', at: new Date('2026-11-24T09:00:00Z') };
  await bury(tagged.article, how, archive.buckets.archive);
  await archive.add([]);
  for (const { status, body } of [
    await archive.ask(path),
    await archive.ask(path.replace('/api', '/api/members'), archive),
  ])
    expect([status, body.takenDownAt, body.detail]).toEqual([
      410,
      '2026-11-24T09:00:00.000Z',
      'This article was taken down on 2026-11-24: The author asked for it.',
    ]);
  expect((await archive.ask('/api/search')).body.total).toBe(1);
  archive.stop();
});
