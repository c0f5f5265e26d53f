import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '../../shared/api/open-api.ts';
import { Problem, SearchAnswer, TrendsAnswer } from '../../shared/api/schemas.ts';
import { taggedArticle } from '../support/tagged.ts';
import { openApiOver } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-api-'));
const { add, ask } = openApiOver(folder);
const day = (value: string) => ({ published: { value, precision: 'day', evidence: 'json-ld' } }) as const;
const secret = 'This sentence stands far behind the first three hundred letters.';
const long = `${'Tenants of Crane Street had asked for a moratorium on evictions. '.repeat(8)}${secret}`;

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
afterAll(() => rmSync(folder, { recursive: true }));

const walk = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(walk)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [name, ...walk(inner)])
      : [];

describe('every documented route', () => {
  const { paths } = openApi();
  const answers: Readonly<Record<string, (body: unknown) => unknown>> = {
    '/api/search': (body) => SearchAnswer.parse(body),
    '/api/trends': (body) => TrendsAnswer.parse(body),
  };
  test.each(Object.keys(paths))('%s answers as described, without a field of the members’ layer', async (path) => {
    const { status, body, headers } = await ask(path);
    expect(status).toBe(200);
    expect(answers[path]?.(body)).toEqual(body);
    expect(walk(body).filter((name) => /^(text|html|evidence|raw|authors|excerpt|licence)$/.test(name))).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(headers.get('content-type')).toContain('application/json');
  });
  test('stands in the description that is served', async () => {
    const { body } = await ask('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(Object.keys(paths));
    expect(body.paths['/api/search'].get.parameters.map(({ name }: { name: string }) => name)).toContain('country');
  });
});

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
    const { body, headers } = await ask(path);
    seen.push(...body.articles.map(({ title }: { title: string }) => title));
    path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(seen).toEqual(['Desalojos', 'A long text', 'Port Lindow halts evictions until spring']);
});

const hostile = [
  "' or 1=1 --",
  '"; drop view articles',
  '../../etc/passwd',
  `$${'{7*7}'}`,
  '<script>',
  '%00',
  '💥'.repeat(300),
  '(((((',
  '[]',
  '{}',
  '-1',
  'NaN',
];
const names = ['q', 'since', 'until', 'sort', 'limit', 'cursor', 'theme', 'country', 'week', 'story'];
describe('what is sent through a parameter is data', () => {
  test.each(names.flatMap((name) => hostile.map((value) => [name, value])))('%s=%s', async (name, value) => {
    const { status, body } = await ask(`/api/search?${name}=${encodeURIComponent(String(value))}`);
    expect([200, 400]).toContain(status);
    if (status === 400) expect(Problem.parse(body).detail).toMatch(/\S/);
    else expect(SearchAnswer.parse(body).articles.length).toBeLessThanOrEqual(20);
  });
  test.each([
    '/api/search?limit=0',
    '/api/search?limit=101',
    '/api/search?sort=random',
    '/api/search?since=2026-02-30',
    '/api/search?cursor=eyJ9',
    '/api/search?other=1',
    '/api/search?q=(a',
    '/api/trends?from=2026-W54',
  ])('%s is refused', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });
  test('what is not there is said so', async () => {
    for (const path of ['/api/', '/api/articles/..%2f', '/api/trends?theme=none'])
      expect((await ask(path)).status).toBe(404);
  });
});

test('by date no article is missed and none comes twice, whatever is added between pages', async () => {
  const archive = openApiOver(folder);
  const made = (n: number) =>
    taggedArticle(`page-${n}`, { ...day(`2026-11-${String(2 + ((n * 7) % 21)).padStart(2, '0')}`), title: `n${n}` });
  await archive.add(Array.from({ length: 12 }, (_, n) => made(n)));
  const before = new Set(Array.from({ length: 12 }, (_, n) => `n${n}`));
  const seen: string[] = [];
  let added = 12;
  for (let path: string | undefined = '/api/search?sort=date&limit=2'; path; ) {
    const { body, headers } = await archive.ask(path);
    seen.push(...body.articles.map(({ title }: { title: string }) => title));
    path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    await archive.add([made(added++)]);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((title) => before.has(title)).toSorted()).toEqual([...before].toSorted());
});

test('by relevance a list ends when the archive changes, and says so', async () => {
  const archive = openApiOver(folder);
  await archive.add([taggedArticle('a', day('2026-11-17')), taggedArticle('b', day('2026-11-17'))]);
  const { body } = await archive.ask('/api/search?q=evictions&limit=1');
  await archive.add([taggedArticle('c', day('2026-11-17'))]);
  const again = await archive.ask(`/api/search?q=evictions&limit=1&cursor=${body.next}`);
  expect(again.status).toBe(410);
});
