import { getEventListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { liveWeb } from '../../shared/web/http.ts';

const text = 'Barcelona, Graz and Utrecht met in Lund.';
const never = new AbortController().signal;
const seen: IncomingMessage[] = [];
let connections = 0;
let base = '';
let server: Server;

/** Answers by path: `[status, headers, body]`. */
const answers: Readonly<Record<string, readonly [number, Record<string, string | string[]>, (Buffer | string)?]>> = {
  '/page': [200, { 'content-type': 'text/html', etag: '"v1"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' }, text],
  '/bare': [200, {}, text],
  '/weak': [200, { etag: 'W/"a b\xe9"' }, text],
  '/empty': [204, {}],
  '/gzip': [200, { 'content-encoding': 'gzip' }, gzipSync(text)],
  '/x-gzip': [200, { 'content-encoding': 'X-GZip' }, gzipSync(text)],
  '/undeclared.xml.gz': [200, { 'content-type': 'application/gzip' }, gzipSync(text)],
  '/deflate': [200, { 'content-encoding': 'deflate' }, deflateSync(text)],
  '/deflate-raw': [200, { 'content-encoding': 'deflate' }, deflateRawSync(text)],
  '/br': [200, { 'content-encoding': 'br' }, brotliCompressSync(text)],
  '/zstd': [200, { 'content-encoding': 'zstd' }, zstdCompressSync(text)],
  '/twice': [200, { 'content-encoding': 'br, gzip' }, gzipSync(brotliCompressSync(text))],
  '/identity': [200, { 'content-encoding': 'identity' }, text],
  '/empty-gzip': [200, { 'content-encoding': 'gzip' }, ''],
  '/moved': [301, { location: '/page' }],
  '/found': [302, { location: 'page' }],
  '/see-other': [303, { location: '/page' }],
  '/temporary': [307, { location: '/page' }],
  '/permanent': [308, { location: '/page#top' }],
  '/chain': [301, { location: '/found' }],
  '/accent': [302, { location: Buffer.from('/café', 'utf8').toString('latin1') }],
  '/caf%C3%A9': [200, {}, text],
  '/two-locations': [302, { location: ['/page', '/bare'] }],
  '/missing': [404, {}, 'no'],
  '/forbidden': [403, {}, 'no'],
  '/gone': [410, {}, 'no'],
  '/late': [408, {}],
  '/too-many': [429, { 'retry-after': '120' }],
  '/too-many-untold': [429, {}],
  '/unavailable': [503, { 'retry-after': 'Mon, 23 Nov 2026 12:05:00 GMT', date: 'Mon, 23 Nov 2026 12:00:00 GMT' }],
  '/broken': [500, {}],
  '/bad-gateway': [502, {}],
  '/choices': [300, { location: '/page' }],
};

const web = liveWeb({
  allowAddress: (address) => address === '127.0.0.1',
  lookup: async () => ['127.0.0.1'],
  contactUrl: 'https://contact.example/robot',
  limits: { maxBytes: 1000 },
});

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    const [status, headers, body] = answers[request.url ?? ''] ?? [404, {}];
    const isKnown = request.url === '/page' && request.headers['if-none-match'] === '"v1"';
    response.writeHead(isKnown ? 304 : status, isKnown ? { etag: '"v2"' } : headers).end(isKnown ? undefined : body);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  base = `http://site.test:${address.port}`;
});
afterAll(async () => {
  await web.close();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
});

const ask = (path: string, more: Partial<Parameters<typeof web.fetchPage>[0]> = {}) =>
  web.fetchPage({ url: `${base}${path}`, ...more }, never);

describe('an answer', () => {
  test('is a page with its headers, its validators and its final URL', async () => {
    const reply = await ask('/page#top');
    expect(reply).toMatchObject({
      kind: 'page',
      status: 200,
      url: `${base}/page`,
      redirects: [],
      validators: { etag: '"v1"', lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT', url: `${base}/page` },
    });
    expect(reply.kind === 'page' && reply.headers['content-type']).toBe('text/html');
  });

  test.each([
    '/bare',
    '/gzip',
    '/x-gzip',
    '/undeclared.xml.gz',
    '/deflate',
    '/deflate-raw',
    '/br',
    '/zstd',
    '/twice',
    '/identity',
  ])('%s is unpacked', async (path) => {
    const reply = await ask(path);
    expect(reply.kind === 'page' && Buffer.from(reply.body).toString()).toBe(text);
  });

  test.each(['/empty', '/empty-gzip'])('%s is a page without a byte', async (path) => {
    const reply = await ask(path);
    expect(reply.kind === 'page' && reply.body.length).toBe(0);
  });

  test.each([
    ['/missing', { kind: 'missing', status: 404 }],
    ['/forbidden', { kind: 'missing', status: 403 }],
    ['/gone', { kind: 'gone' }],
    ['/late', { kind: 'unreachable', why: 'server-error', detail: 'status 408' }],
    ['/too-many', { kind: 'wait', why: 'too-many-requests', seconds: 120 }],
    ['/too-many-untold', { kind: 'wait', why: 'too-many-requests', seconds: 3600 }],
    ['/unavailable', { kind: 'wait', why: 'unavailable', seconds: 300 }],
    ['/broken', { kind: 'unreachable', why: 'server-error', detail: 'status 500' }],
    ['/bad-gateway', { kind: 'unreachable', why: 'server-error', detail: 'status 502' }],
    ['/choices', { kind: 'refused', code: 'bad-status' }],
  ])('%s means %o', async (path, reply) => {
    expect(await ask(path)).toMatchObject({ ...reply, url: `${base}${path}`, redirects: [] });
  });

  test.each(['not a url', '', 'http://', '//site.test/'])('%j is refused as a URL', async (url) => {
    expect(await web.fetchPage({ url }, never)).toMatchObject({ kind: 'refused', code: 'bad-url' });
  });

  test('fits the cap of its request', async () => {
    expect(await ask('/page', { maxBytes: text.length })).toMatchObject({ kind: 'page' });
    expect(await ask('/page', { maxBytes: text.length - 1 })).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect(await ask('/gzip', { maxBytes: text.length - 1 })).toMatchObject({ kind: 'refused', code: 'too-large' });
  });
});

describe('a redirect', () => {
  test.each([
    ['/moved', 301],
    ['/found', 302],
    ['/see-other', 303],
    ['/temporary', 307],
    ['/permanent', 308],
    ['/two-locations', 302],
  ])('%s is followed and told', async (path, status) => {
    expect(await ask(path)).toMatchObject({
      kind: 'page',
      url: `${base}/page`,
      redirects: [{ from: `${base}${path}`, to: `${base}/page`, status }],
    });
  });

  test('of a redirect is followed and told', async () => {
    const { redirects } = await ask('/chain');
    expect(redirects.map(({ status, to }) => [status, to])).toEqual([
      [301, `${base}/found`],
      [302, `${base}/page`],
    ]);
  });

  test('may say its target in plain UTF-8', async () => {
    expect(await ask('/accent')).toMatchObject({ kind: 'page', url: `${base}/caf%C3%A9` });
  });
});

describe('a caller with a say', () => {
  test('is asked before every hop, the first one included', async () => {
    const hops: string[] = [];
    const mayAsk = async (url: URL) => {
      hops.push(url.href);
      return undefined;
    };
    expect(await ask('/chain', { mayAsk })).toMatchObject({ kind: 'page' });
    expect(hops).toEqual([`${base}/chain`, `${base}/found`, `${base}/page`]);
  });

  test('ends the request by an objection, and nobody is asked', async () => {
    const mayAsk = async (url: URL) =>
      url.pathname === '/page' ? ({ kind: 'refused', code: 'robots', detail: 'no' } as const) : undefined;
    expect(await ask('/moved', { mayAsk })).toMatchObject({ kind: 'refused', code: 'robots', url: `${base}/page` });
    expect(seen.map(({ url }) => url)).toEqual(['/moved']);
  });

  test('is not asked about what is refused anyway', async () => {
    const mayAsk = async () => {
      throw new Error('asked');
    };
    expect(await web.fetchPage({ url: 'file:///etc/passwd', mayAsk }, never)).toMatchObject({ code: 'bad-scheme' });
  });

  test('may take longer than the server may', async () => {
    const hurried = liveWeb({
      allowAddress: () => true,
      lookup: async () => ['127.0.0.1'],
      limits: { totalSeconds: 0.3 },
    });
    const mayAsk = () => new Promise<undefined>((resolve) => setTimeout(resolve, 350));
    expect(await hurried.fetchPage({ url: `${base}/page`, mayAsk }, never)).toMatchObject({ kind: 'page' });
    await hurried.close();
  });
});

describe('validators', () => {
  const etag = '"v1"';
  const lastModified = 'Mon, 23 Nov 2026 10:00:00 GMT';

  test('are sent back byte for byte', async () => {
    const first = await ask('/weak');
    if (first.kind !== 'page') throw new Error('no page');
    await ask('/weak', { validators: { ...first.validators, lastModified: 'Not  a-date; at all' } });
    expect(seen[1]?.headers['if-none-match']).toBe('W/"a b\xe9"');
    expect(seen[1]?.headers['if-modified-since']).toBe('Not  a-date; at all');
  });

  test('of one URL are never sent to another', async () => {
    await ask('/bare', { validators: { etag, lastModified, url: `${base}/page` } });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-modified-since');
  });

  test('of the URL asked for are not sent on to where it leads', async () => {
    await ask('/moved', { validators: { etag, lastModified } });
    expect(seen.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/moved', etag],
      ['/page', undefined],
    ]);
  });

  test('of the URL it leads to are sent there only', async () => {
    const reply = await ask('/moved', { validators: { etag, url: `${base}/page` } });
    expect(reply.kind).toBe('not-modified');
    expect(seen.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/moved', undefined],
      ['/page', etag],
    ]);
  });

  test('are each refreshed by a "not modified" that carries them, and kept by one that does not', async () => {
    expect(await ask('/page', { validators: { etag, lastModified } })).toMatchObject({
      kind: 'not-modified',
      validators: { etag: '"v2"', lastModified, url: `${base}/page` },
    });
  });

  test('are replaced by every full answer, also by one that has none', async () => {
    const reply = await ask('/bare', { validators: { etag: '"old"', lastModified } });
    expect(reply.kind === 'page' && reply.validators).toEqual({ url: `${base}/bare` });
  });

  test('that would break the request are not sent', async () => {
    await ask('/bare', { validators: { etag: '"a"\r\nX-Evil: 1', lastModified: '\u4e2d' } });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-modified-since');
    expect(seen[0]?.headers).not.toHaveProperty('x-evil');
  });
});

describe('a request', () => {
  test('says who asks and where to complain', async () => {
    await ask('/page');
    expect(seen[0]?.headers['user-agent']).toBe('HumanRightsCitiesMonitor/1.0 (+https://contact.example/robot)');
    expect(seen[0]?.headers['accept-encoding']).toBe('gzip, deflate, br, zstd');
  });

  test('carries no cookie and no referrer', async () => {
    await ask('/moved');
    expect(Object.keys(seen[1]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test('asks for what its caller wants', async () => {
    await ask('/page', { accept: 'application/rss+xml' });
    expect(seen[0]?.headers.accept).toBe('application/rss+xml');
  });

  test('leaves nothing behind on the signal of its caller', async () => {
    const { signal } = new AbortController();
    for (const path of ['/chain', '/missing', '/gzip']) await web.fetchPage({ url: `${base}${path}` }, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('reuses the connection of the one before', async () => {
    await ask('/page');
    const before = connections;
    for (const path of ['/page', '/gzip', '/bare']) await ask(path);
    await ask('/page', { validators: { etag: '"v1"' } });
    await ask('/page');
    expect(connections).toBe(before);
  });
});
