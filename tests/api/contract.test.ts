import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../shared/api/all-routes.ts';
import { openApi } from '../../shared/api/open-api.ts';
import { storyKey } from '../../shared/archive/keys.ts';
import { articleId } from '../../shared/articles/identity.ts';
import { sampleDigest } from '../digest/sample-week.ts';
import { taggedArticle } from '../support/tagged.ts';
import { openApiOver } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-contract-'));
const { add, ask, key, stop, buckets } = await openApiOver(folder);
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** Stands in every field of an article that the public may not see. */
const secret = 'seventeen-grey-herons';
const text = `${'The council halted every eviction in the city until spring. '.repeat(8)} ${secret}`;
const id = articleId('https://port-lindow.example/news/whole');
beforeAll(async () => {
  const published = { value: '2026-11-17', precision: 'day', evidence: secret } as const;
  const whole = taggedArticle('whole', {
    published,
    text,
    html: `<p>${secret}</p>`,
    excerpt: `${secret} excerpt`,
    authors: [secret],
    section: secret,
    publisher: secret,
    licence: `https://creativecommons.org/licenses/by/4.0/#${secret}`,
    links: [`https://${secret}.example/`],
    evidence: { title: secret },
    extractor: secret,
    raw: `raw/${secret}.warc.gz`,
    url: `https://port-lindow.example/${secret}`,
    copies: [
      { url: `https://${secret}.example/`, sourceId: 'other', foundAt: '2026-11-18T10:00:00Z', because: secret },
    ],
  });
  const closed = taggedArticle('closed', { published: { ...published, value: '2026-11-18' }, text });
  await add([whole, closed]);
  const member = { id, day: '2026-11-17', language: 'en', title: whole.article.title };
  const link = { a: id, b: closed.article.id, evidence: 9, because: secret };
  const story = { id, members: [member, { ...member, id: closed.article.id }], links: [link], rulings: [] };
  await buckets.archive.put('archive', storyKey(id), JSON.stringify(story));
  await buckets.site.put('archive', 'digests/2026-W47.json', JSON.stringify(sampleDigest));
});
const example: Readonly<Record<string, string>> = { id, week: '2026-W47', name: 'evictions' };
const bodies: Readonly<Record<string, unknown>> = {
  'post /api/members/sql': { sql: 'select id, text, licence from articles' },
  'put /api/members/searches/{name}': { q: 'eviction' },
};
const call = (path: string, method: string, more: { key?: string } = {}) =>
  ask(
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => example[name] ?? ''),
    {
      method: method.toUpperCase(),
      body: bodies[`${method} ${path}`],
      ...more,
    },
  );

test('the description is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(openApi())));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});
test('what is served is that description, and it has every route', async () => {
  const { body } = await ask('/api/openapi.json');
  expect(body).toEqual(JSON.parse(JSON.stringify(openApi())));
  expect(allRoutes.every(({ path, method }) => body.paths[path][method])).toBe(true);
});

const ajv = new Ajv2020({ strict: false });
const { paths } = JSON.parse(JSON.stringify(openApi()));

describe('every documented route', () => {
  test.each(allRoutes.map((route) => [route.method, route.path, route] as const))(
    '%s %s answers as described',
    async (method, path, { layer }) => {
      const reply = await call(path, method, layer === 'members' ? { key } : {});
      expect(reply.status).toBe(200);
      const content: Record<string, { schema?: object }> = paths[path][method].responses[200].content;
      const [type = '', { schema } = {}] = Object.entries(content)[0] ?? [];
      expect(reply.headers.get('content-type')).toContain(type.split(';')[0]);
      if (!schema) return;
      const validate = ajv.compile(schema);
      validate(reply.body);
      expect(validate.errors).toBeNull();
    },
  );
  test.each(allRoutes.filter(({ layer }) => layer === 'public').map(({ path }) => [path]))(
    '%s shows nothing of the members’ layer, with a key or without',
    async (path) => {
      for (const more of [{}, { key }]) {
        const { text: whole, body } = await call(path, 'get', more);
        expect(whole).not.toContain(secret);
        for (const [name, value] of leaves(body)) {
          expect(name).not.toMatch(/^(text|html|evidence|raw|authors|excerpt|licence|provenance)$/);
          if (name === 'extract') expect(String(value).length).toBeLessThanOrEqual(300);
        }
      }
    },
  );
  test.each(allRoutes.filter(({ layer }) => layer === 'members').map(({ method, path }) => [method, path]))(
    '%s %s is closed without a key, with a wrong one and with half a one',
    async (method, path) => {
      for (const other of [undefined, 'wrong', `${key}x`, key.slice(0, -1), 'hrcm_'.padEnd(48, 'A')]) {
        const reply = await call(path, method, other === undefined ? {} : { key: other });
        expect(reply.status).toBe(401);
        expect(reply.body).toMatchObject({ status: 401, title: 'Unauthorised' });
        expect(reply.text).not.toContain(secret);
      }
    },
  );
});

test('members see a text whose licence allows it, and no other', async () => {
  const open = await ask(`/api/members/articles/${id}`, { key });
  expect(open.body.text).toBe(text);
  expect(open.body.provenance.capture).toContain(secret);
  const closed = await ask(`/api/members/articles/${articleId('https://port-lindow.example/news/closed')}`, { key });
  expect(closed.body.text).toBeNull();
  const { body } = await call('/api/members/sql', 'post', { key });
  expect(body.rows.map((row: { text: string | null }) => row.text)).toEqual([text, null]);
  const lines = (await ask('/api/members/exports/articles.ndjson', { key })).text.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).text)).toEqual([text, null]);
});

function* leaves(value: unknown): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield [Array.isArray(value) ? '' : name, inner];
    yield* leaves(inner);
  }
}
