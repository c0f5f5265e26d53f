import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { liveWeb } from '../../shared/web/http.ts';
import type { HeaderFields } from '../../shared/web/reply.ts';
import { never, openSite, text } from './live-site.ts';

const { ask, base, connections, seen, web } = await openSite();

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

  test('is held to the cap for what its headers say it is', async () => {
    const maxBytes = (headers: HeaderFields) => (headers['content-type'] === 'text/html' ? 5 : 1000);
    expect(await ask('/page', { maxBytes })).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect(await ask('/bare', { maxBytes })).toMatchObject({ kind: 'page' });
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
    const before = connections.count;
    for (const path of ['/page', '/gzip', '/bare']) await ask(path);
    await ask('/page', { validators: { etag: '"v1"' } });
    await ask('/page');
    expect(connections.count).toBe(before);
  });
});
