import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCapture, toCapture } from '../../shared/articles/capture.ts';

const page = {
  url: 'https://lindow.example/news/rents',
  sourceId: 'lindow',
  foundAt: '2026-11-23T05:00:00Z',
  entry: { title: 'Rents frozen' },
};
const visit = {
  page,
  postponed: 0,
  fetchedAt: new Date('2026-11-23T06:00:00Z'),
  reply: {
    kind: 'page' as const,
    url: page.url,
    redirects: [{ from: 'https://lindow.example/r', to: page.url, status: 301 }],
    status: 200,
    headers: { 'content-type': 'text/html', 'content-encoding': 'gzip', 'x-robots-tag': 'a: noindex\nb: nofollow' },
    body: new TextEncoder().encode('<title>Rents frozen</title>\r\n\r\nbody'),
    validators: {},
  },
};

test('a capture is read back as the visit it was made of: bytes, header lines, time, redirects, the feed’s entry', () => {
  const read = readCapture(toCapture(visit).bytes);
  expect(read).toMatchObject({ page, postponed: 0, fetchedAt: visit.fetchedAt });
  expect(read.reply).toMatchObject({ kind: 'page', status: 200, redirects: visit.reply.redirects });
  if (read.reply.kind !== 'page') throw new Error('no page');
  expect(Buffer.from(read.reply.body)).toEqual(Buffer.from(visit.reply.body));
  expect(read.reply.headers).toMatchObject({ 'content-type': 'text/html', 'x-robots-tag': 'a: noindex\nb: nofollow' });
});

test('the same visit gives the same bytes; the same page at another time the same digest', () => {
  expect(toCapture(visit)).toEqual(toCapture(visit));
  expect(toCapture({ ...visit, fetchedAt: new Date('2026-11-24T06:00:00Z') }).digest).toBe(toCapture(visit).digest);
});

test('a site that kept its door shut is captured by what it answered', () => {
  const reply = { kind: 'missing' as const, url: page.url, redirects: [], status: 403, headers: {} };
  expect(readCapture(toCapture({ ...visit, reply }).bytes)).toMatchObject({ reply: { kind: 'missing', status: 403 } });
});

test('a damaged capture is refused, not read', () => {
  const bytes = gunzipSync(toCapture(visit).bytes);
  bytes.write('B', bytes.indexOf('body'));
  expect(() => readCapture(bytes)).toThrow();
});
