import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../shared/api/all-routes.ts';
import { Problem } from '../../shared/api/problem.ts';
import { taggedArticle } from '../support/tagged.ts';
import { openApiOver } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-hostile-'));
const { add, ask, key, stop, buckets } = await openApiOver(folder);
beforeAll(() =>
  add([taggedArticle('one', { published: { value: '2026-11-17', precision: 'day', evidence: 'json-ld' } })]),
);
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const hostile = [
  "' or 1=1 --",
  '"; drop view articles; --',
  "'); attach '/etc/passwd' as x; --",
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'NEAR("a" "b", 10)',
  '{title body}: a',
  '^a OR title:a',
  '"a" * "b" NOT NOT',
  '\u0000',
  '\ud800',
  '💥'.repeat(300),
  '('.repeat(400),
  'a '.repeat(200),
  '[]',
  '{}',
  '-1',
  'NaN',
  '9'.repeat(400),
  '__proto__',
];
/** Each parameter of each route that reads. */
const parameters = allRoutes
  .filter(({ method }) => method === 'get')
  .flatMap(({ path, query, layer }) => Object.keys(query.shape).map((name) => ({ path, name, layer })));

test('there are enough cases', () => expect(parameters.length * hostile.length).toBeGreaterThan(150));

describe('what is sent through a parameter is data', () => {
  test.each(parameters.map(({ path, name, layer }) => [path, name, layer] as const))(
    '%s?%s=…',
    async (path, name, layer) => {
      const known = readdirSync('/').join();
      for (const value of hostile) {
        const asked = `${path}?${name}=${encodeURIComponent(value.toWellFormed())}`;
        const { status, body, text } = await ask(asked, layer === 'members' ? { key } : {});
        expect([200, 400], `${asked}: ${text}`).toContain(status);
        expect(text).not.toMatch(/root:x:|SQLITE|at .+[.]ts:\d|node:internal/);
        if (status === 400) expect(Problem.parse(body).detail).toMatch(/\S/);
      }
      expect(readdirSync('/').join()).toBe(known);
    },
  );
  const paths = allRoutes
    .filter(({ path, method }) => path.includes('{') && method === 'get')
    .map(({ path }) => [path]);
  test.each(paths)('%s with anything in its place', async (path) => {
    for (const value of hostile) {
      const asked = path.replace(/\{\w+\}/, encodeURIComponent(value.toWellFormed()));
      const { status } = await ask(asked, path.includes('members') ? { key } : {});
      expect([400, 404], asked).toContain(status);
    }
  });
  test('names of saved searches reach no other key', async () => {
    const before = [...buckets.subscribers.store.keys()];
    for (const value of hostile) {
      const path = `/api/members/searches/${encodeURIComponent(value.toWellFormed())}`;
      const { status } = await ask(path, { method: 'PUT', key, body: { q: 'x' } });
      expect([400, 404], path).toContain(status);
    }
    expect([...buckets.subscribers.store.keys()]).toEqual(before);
  });
});

describe('a body that is none', () => {
  const broken = [
    '',
    '{',
    'null',
    '[]',
    '"sql"',
    '{"sql":1}',
    '{"sql":"select 1","more":1}',
    '{"sql":',
    '\u0000',
    '{"__proto__":{"sql":"x"}}',
  ];
  test.each(broken)('%j is refused in words', async (body) => {
    const reply = await ask('/api/members/sql', { method: 'POST', key, body });
    expect(reply.status).toBe(400);
    expect(Problem.parse(reply.body).detail).toMatch(/\S/);
  });
});

test.each([
  ['/api/search?limit=0', 400],
  ['/api/search?limit=101', 400],
  ['/api/search?sort=random', 400],
  ['/api/search?since=2026-02-30', 400],
  ['/api/search?cursor=eyJ9', 400],
  ['/api/search?other=1', 400],
  ['/api/search?q=(a', 400],
  ['/api/trends?by=colour', 400],
  ['/api/', 404],
  ['/api/articles/..%2f', 404],
  ['/api/digests/2026-W54', 404],
  ['/api/members/none', 404],
])('%s is refused with %i', async (path, status) => expect((await ask(path)).status).toBe(status));
