import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedWeb } from '../../shared/web/disk.ts';
import type { HeaderFields, Reply, Web } from '../../shared/web/reply.ts';

const files: Readonly<Record<string, string | Buffer>> = {
  'city.test/index.html': '<h1>Home</h1>',
  'city.test/news/index.html': '<h1>News</h1>',
  'city.test/feed.xml': '<rss/>',
  'city.test/feed': '<rss/>',
  'city.test/list': 'any page',
  'city.test/list?page=2': 'page two',
  'city.test/list?from=%2Fa': 'a query with a slash',
  'city.test/list?page=3.http': 'HTTP/1.1 410 Gone\n\n',
  'city.test/café.html': 'coffee',
  'city.test/a b.TXT': 'blank',
  'city.test/100%.html': 'all',
  'city.test/both.html': 'the plain file',
  'city.test/both.html.http': 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: "own"\r\n\r\nthe recorded answer',
  'city.test/moved.http': 'HTTP/1.1 301 Moved Permanently\nLocation: https://other.test/new\n\n',
  'city.test/away.http': 'HTTP/1.1 302 Found\nLocation: http://169.254.169.254/\n\n',
  'city.test/loop.http': 'HTTP/1.1 302 Found\nLocation: /loop\n\n',
  'city.test/gone.http': 'HTTP/1.1 410 Gone\r\n\r\n',
  'city.test/missing.http': 'HTTP/1.0 404\n\nnothing here',
  'city.test/busy.http': 'HTTP/1.1 429 Too Many Requests\nRetry-After: 90\n\n',
  'city.test/closed.http': 'HTTP/1.1 503 Closed\nRetry-After: Mon, 23 Nov 2026 12:01:00 GMT\n\n',
  'city.test/broken.http': 'HTTP/1.1 500 Oops\n\n',
  'city.test/no-response.http': 'hello',
  'city.test/no-header.http': 'HTTP/1.1 200 OK\nthis is no header\n\nhello',
  'city.test/packed.http': Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n'),
    gzipSync('unpacked'),
  ]),
  'city.test/folder.http': 'HTTP/1.1 301 Moved\nLocation: /folder/\n\n',
  'city.test/folder/index.html.http': 'HTTP/1.1 200 OK\nX-Robots-Tag: noai\n\nindex',
  'city.test/big.html': 'x'.repeat(2000),
  'other.test/new': 'the new place',
  'xn--mnchen-3ya.test/index.html': 'Grüß Gott',
  'secret.txt': 'not for the web',
};

const outside = mkdtempSync(join(tmpdir(), 'outside-'));
const dir = mkdtempSync(join(tmpdir(), 'web-'));
const now = () => new Date('2026-11-23T12:00:00Z');
const never = new AbortController().signal;
let web: Web;

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  writeFileSync(join(outside, 'private.html'), 'private');
  symlinkSync(join(outside, 'private.html'), join(dir, 'city.test/link.html'));
  symlinkSync(outside, join(dir, 'city.test/out'));
  symlinkSync(outside, join(dir, 'linked.test'));
  symlinkSync('feed.xml', join(dir, 'city.test/inside.xml'));
  web = recordedWeb(dir, now);
});
afterAll(() => {
  rmSync(dir, { recursive: true });
  rmSync(outside, { recursive: true });
});

const ask = (url: string, more = {}) => web.fetchPage({ url, ...more }, never);
const bodyOf = (reply: Reply) => (reply.kind === 'page' ? Buffer.from(reply.body).toString() : reply.kind);

describe('a recorded web', () => {
  test.each([
    ['https://city.test', '<h1>Home</h1>'],
    ['http://city.test/', '<h1>Home</h1>'],
    ['https://CITY.test/#top', '<h1>Home</h1>'],
    ['https://city.test/news', '<h1>News</h1>'],
    ['https://city.test/news/', '<h1>News</h1>'],
    ['https://city.test/./x/../news/index.html', '<h1>News</h1>'],
    ['https://city.test/feed', '<rss/>'],
    ['https://city.test/list?page=1', 'any page'],
    ['https://city.test/list?page=2', 'page two'],
    ['https://city.test/list?from=/a', 'a query with a slash'],
    ['https://city.test/caf%C3%A9.html', 'coffee'],
    ['https://city.test/café.html', 'coffee'],
    ['https://city.test/a%20b.TXT', 'blank'],
    ['https://city.test/100%25.html', 'all'],
    ['https://city.test/inside.xml', '<rss/>'],
    ['https://city.test/both.html', 'the recorded answer'],
    ['https://city.test/packed', 'unpacked'],
    ['https://city.test/folder/', 'index'],
    ['https://münchen.test/', 'Grüß Gott'],
  ])('answers %s', async (url, body) => {
    expect(bodyOf(await ask(url))).toBe(body);
  });

  test.each([
    'https://city.test/nothing',
    'https://city.test/news/nothing',
    'https://city.test/feed.xml/',
    'https://city.test//',
    'https://city.test/%zz',
    'https://city.test/%00',
    'https://city.test/%2e%2e/secret.txt',
    'https://city.test/..%2fsecret.txt',
    'https://city.test/..%2F..%2Fetc%2Fpasswd',
    'https://city.test/%2e%2e%2fsecret.txt',
    'https://city.test/..%5csecret.txt',
    'https://city.test/%c0%ae%c0%ae/secret.txt',
    'https://city.test/link.html',
    'https://city.test/out/private.html',
    'https://linked.test/private.html',
    `https://city.test/${'x'.repeat(5000)}`,
  ])('has nothing at %s', async (url) => {
    expect(await ask(url)).toMatchObject({ kind: 'missing', status: 404 });
  });

  test('a query cannot lead out of its folder either', async () => {
    expect(bodyOf(await ask('https://city.test/list?/../../../secret.txt'))).toBe('any page');
    expect(bodyOf(await ask('https://city.test/?/../../secret.txt'))).toBe('<h1>Home</h1>');
  });

  test.each(['https://nowhere.test/', 'https://secret.txt/', 'http://../city.test/', 'http://./secret.txt'])(
    'does not know the host of %s',
    async (url) => {
      expect(await ask(url)).toMatchObject({ kind: 'unreachable', why: 'no-such-host' });
    },
  );

  test.each([
    ['/feed.xml', 'application/xml'],
    ['/', 'text/html'],
    ['/a%20b.TXT', 'text/plain'],
    ['/feed', 'text/html'],
    ['/list?page=2', 'text/html'],
    ['/both.html', 'text/plain'],
  ])('says that %s is %s', async (path, type) => {
    const reply = await ask(`https://city.test${path}`);
    expect(reply.kind === 'page' && reply.headers['content-type']).toBe(type);
  });

  test.each([
    ['/gone', { kind: 'gone' }],
    ['/list?page=3', { kind: 'gone' }],
    ['/missing', { kind: 'missing', status: 404 }],
    ['/busy', { kind: 'wait', why: 'too-many-requests', seconds: 90 }],
    ['/closed', { kind: 'wait', why: 'unavailable', seconds: 60 }],
    ['/broken', { kind: 'unreachable', why: 'server-error' }],
    ['/no-response', { kind: 'unreachable', why: 'garbled' }],
    ['/no-header', { kind: 'unreachable', why: 'garbled' }],
    ['/loop', { kind: 'refused', code: 'redirect-loop' }],
    ['/away', { kind: 'refused', code: 'private-address' }],
  ])('replays the recorded answer of %s', async (path, reply) => {
    expect(await ask(`https://city.test${path}`)).toMatchObject(reply);
  });

  test('follows recorded redirects from host to host', async () => {
    expect(await ask('http://city.test/moved')).toMatchObject({
      kind: 'page',
      url: 'https://other.test/new',
      redirects: [{ from: 'http://city.test/moved', to: 'https://other.test/new', status: 301 }],
    });
  });

  test('keeps recorded headers', async () => {
    const reply = await ask('https://city.test/folder');
    expect(reply.kind === 'page' && reply.headers['x-robots-tag']).toBe('noai');
  });

  test.each(['/feed.xml', '/both.html'])('answers "not modified" for what is known of %s', async (path) => {
    const url = `https://city.test${path}`;
    const first = await ask(url);
    if (first.kind !== 'page') throw new Error('no page');
    expect(first.validators.etag).toMatch(/^"[^"]+"$/);
    expect(await ask(url, { validators: first.validators })).toMatchObject({
      kind: 'not-modified',
      validators: first.validators,
    });
    expect(await ask(url, { validators: { etag: '"another"' } })).toMatchObject({ kind: 'page' });
  });

  test('keeps to the cap of a request', async () => {
    expect(await ask('https://city.test/big.html', { maxBytes: 1999 })).toMatchObject({
      kind: 'refused',
      code: 'too-large',
    });
    const byType = (headers: HeaderFields) => (headers['content-type']?.startsWith('text/html') ? 1999 : 5000);
    expect(await ask('https://city.test/big.html', { maxBytes: byType })).toMatchObject({ code: 'too-large' });
  });

  test('throws the reason of an abort', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(web.fetchPage({ url: 'https://city.test/' }, stopped)).rejects.toThrow('enough');
  });

  test.each(['file:///etc/passwd', 'ftp://city.test/'])('refuses %s', async (url) => {
    expect(await ask(url)).toMatchObject({ kind: 'refused', code: 'bad-scheme' });
  });
});

test.each([join(dir, 'not-there'), join(dir, 'secret.txt')])(
  'a recorded web that cannot be read says so at once',
  (path) => {
    expect(() => recordedWeb(path)).toThrow(/is not a folder that can be read/);
  },
);
