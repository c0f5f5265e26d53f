import { expect, test } from 'vitest';
import { memberId, memberKey, newKey } from '../../shared/api/members.ts';
import type { Answer, Confined } from '../../shared/archive/confined/confined.ts';
import { members } from '../../shared/site/members/routes.ts';
import { registry } from '../../shared/sources/registry.ts';
import { bucketInMemory } from '../support/bucket.ts';

const key = newKey();
const asked: string[] = [];
const answers: Readonly<Record<string, Answer>> = {
  good: { kind: 'rows', columns: ['title'], rows: [{ title: '<script>alert(1)</script>' }], isCut: true },
  bad: { kind: 'refused', why: 'There is no view secrets.' },
  greedy: { kind: 'too-much', why: 'The query took longer than 15 seconds.' },
};
const confined: Confined = {
  ask: async (_parts, sql, layer) => {
    asked.push(layer);
    return answers[sql] ?? { kind: 'refused', why: '?' };
  },
  stop: () => {},
};
async function post(fields: Readonly<Record<string, string>>) {
  const bucket = bucketInMemory();
  await bucket.put('archive', memberKey(memberId(key)), JSON.stringify({ name: 'A', addedAt: '2026-11-24T09:00:00Z' }));
  const get = (_bucket: string, name: string) => bucket.get('archive', name);
  const request = new Request('https://knowledge.example/', { method: 'POST', body: new URLSearchParams(fields) });
  const reply = await members.fetch(request, { registry, confined, get, getBytes: bucket.getBytes });
  return { status: reply.status, html: await reply.text(), headers: reply.headers };
}

test('a member’s query is run in the members’ layer, and its rows are text', async () => {
  const { status, html, headers } = await post({ key, sql: 'good' });
  expect(status).toBe(200);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('1 and more row');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(asked).toEqual(['members']);
});
test.each([
  ['a stranger’s key', { key: 'hrcm_x', sql: 'good' }, 401, 'This is no member’s key.'],
  ['no key', { sql: 'good' }, 401, 'This is no member’s key.'],
  ['a query that reads what it may not', { key, sql: 'bad' }, 400, 'There is no view secrets.'],
  ['a query that takes too much', { key, sql: 'greedy' }, 422, 'The query took longer than 15 seconds.'],
])('%s is refused in words', async (_title, fields, status, why) => {
  const reply = await post(fields);
  expect(reply.status).toBe(status);
  expect(reply.html).toContain(why);
  expect(reply.html).not.toContain('<table');
});
