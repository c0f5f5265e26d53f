import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeEach } from 'vitest';
import { liveWeb } from '../../shared/web/http.ts';

export const text = 'Barcelona, Graz and Utrecht met in Lund.';
export const never = new AbortController().signal;

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

/** A site on the loopback address for the tests of one file, and the live web that may reach it. */
export async function openSite() {
  const seen: IncomingMessage[] = [];
  const connections = { count: 0 };
  const server = createServer((request, response) => {
    seen.push(request);
    const [status, headers, body] = answers[request.url ?? ''] ?? [404, {}];
    const isKnown = request.url === '/page' && request.headers['if-none-match'] === '"v1"';
    response.writeHead(isKnown ? 304 : status, isKnown ? { etag: '"v2"' } : headers).end(isKnown ? undefined : body);
  });
  server.on('connection', () => {
    connections.count += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://site.test:${port}`;
  const web = liveWeb({
    allowAddress: (address) => address === '127.0.0.1',
    lookup: async () => ['127.0.0.1'],
    contactUrl: 'https://contact.example/robot',
    limits: { maxBytes: 1000 },
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
  return { seen, connections, base, web, ask };
}
