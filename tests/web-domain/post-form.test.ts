import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordedWeb } from '../../shared/web/disk.ts';
import { liveWeb } from '../../shared/web/http.ts';
import { emptyFolder } from '../support/folder.ts';

const never = new AbortController().signal;
const asked: Record<string, string | undefined>[] = [];
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  const body = await text(request);
  asked.push({ method, url, type: headers['content-type'], agent: headers['user-agent'], body });
  const status = Number(url?.slice(1));
  if (status === 0) return void response.destroy();
  response
    .writeHead(status, { location: '/202', 'retry-after': '60' })
    .end(status === 299 ? 'x'.repeat(2000) : 'so be it');
});
const web = liveWeb({
  allowAddress: (address) => address === '127.0.0.1',
  lookup: async (host) => [host === 'hub.test' ? '127.0.0.1' : '10.0.0.7'],
  limits: { maxBytes: 1000 },
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://hub.test:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  await web.close();
  server.close();
});

test('a form is posted as browsers do, and says who we are', async () => {
  const outcome = await web.postForm(`${base}/202`, { 'hub.topic': 'https://a.example/?b=c&d', name: 'Łódź é' }, never);
  expect(outcome).toMatchObject({ kind: 'page', status: 202 });
  expect(asked).toMatchObject([
    {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: 'hub.topic=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&name=%C5%81%C3%B3d%C5%BA+%C3%A9',
    },
  ]);
  expect(asked[0]?.['agent']).toContain('HumanRightsCitiesMonitor');
});

test.each([
  ['302', { kind: 'refused', code: 'bad-status' }],
  ['307', { kind: 'refused', code: 'bad-status' }],
  ['404', { kind: 'missing', status: 404 }],
  ['410', { kind: 'gone' }],
  ['429', { kind: 'wait', seconds: 60 }],
  ['500', { kind: 'unreachable', why: 'server-error' }],
  ['0', { kind: 'unreachable', why: 'connection-reset' }],
  ['299', { kind: 'refused', code: 'too-large' }],
])('an answer of %s is told, and nothing is posted twice', async (path, outcome) => {
  expect(await web.postForm(`${base}/${path}`, {}, never)).toMatchObject(outcome);
  expect(asked).toHaveLength(1);
});

test.each([
  ['nonsense', 'bad-url'],
  ['file:///etc/passwd', 'bad-scheme'],
  ['http://me:secret@hub.test/', 'bad-url'],
  ['http://10.0.0.7:8080/', 'private-address'],
  ['http://private.test:8080/', 'private-address'],
])('nothing is posted to %s', async (url, code) => {
  expect(await web.postForm(url, {}, never)).toMatchObject({ kind: 'refused', code });
});

test('an abort is thrown', async () => {
  const stopped = AbortSignal.abort(new Error('enough'));
  await expect(web.postForm(`${base}/202`, {}, stopped)).rejects.toThrow('enough');
});

test('a recorded web takes no forms', async () => {
  const recorded = recordedWeb(emptyFolder());
  expect(await recorded.postForm('https://hub.example/', {}, never)).toMatchObject({ kind: 'missing', status: 405 });
  expect(await recorded.postForm('http://127.0.0.1/', {}, never)).toMatchObject({ code: 'private-address' });
});
