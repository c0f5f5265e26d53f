import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { feedSettings } from '../../shared/feeds/settings.ts';
import { parseSitemap } from '../../shared/feeds/sitemap.ts';

const url = 'https://town.example/sitemap.xml';
const urlset = `<?xml version="1.0" encoding="UTF-8"?>
  <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc> https://town.example/a?x=1&amp;y=2 </loc><lastmod>2026-11-17</lastmod></url>
    <url><loc>/b</loc><n:news><n:publication><n:name>Town</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2026-11-17T06:30:00+01:00</n:publication_date><n:title>Fish &amp;amp; Chips</n:title></n:news></url>
    <url><lastmod>2026</lastmod></url>
    <url><loc>javascript:x</loc></url>
  </urlset>`;
const pages = {
  kind: 'pages',
  entries: [
    {
      url: 'https://town.example/a?x=1&y=2',
      lastModified: { value: '2026-11-17', precision: 'day', evidence: 'lastmod' },
    },
    {
      url: 'https://town.example/b',
      title: 'Fish & Chips',
      published: { value: '2026-11-17T06:30:00+01:00', precision: 'second', evidence: 'news:publication_date' },
      language: 'en',
    },
  ],
};

test('a sitemap names pages, and a news sitemap says more of them', () => {
  expect(parseSitemap(Buffer.from(urlset), url)).toEqual(pages);
});

test('a packed sitemap is unpacked', () => {
  expect(parseSitemap(gzipSync(urlset), url)).toEqual(pages);
});

test('an index names sitemaps', () => {
  const index = `<sitemapindex><sitemap><loc>https://town.example/1.xml.gz</loc><lastmod>2026-11</lastmod></sitemap>
    <sitemap><loc>https://town.example/2.xml</loc></sitemap></sitemapindex>`;
  expect(parseSitemap(Buffer.from(index), url)).toEqual({
    kind: 'index',
    entries: [
      {
        url: 'https://town.example/1.xml.gz',
        lastModified: { value: '2026-11', precision: 'month', evidence: 'lastmod' },
      },
      { url: 'https://town.example/2.xml' },
    ],
  });
});

test('a plain list of addresses will do', () => {
  expect(
    parseSitemap(Buffer.from('\ufeffhttps://town.example/a\r\nhttps://town.example/b\nnot an address\n'), url),
  ).toEqual({
    kind: 'pages',
    entries: [{ url: 'https://town.example/a' }, { url: 'https://town.example/b' }],
  });
});

test('a sitemap that is cut off gives what it has', () => {
  const cut = urlset.slice(0, urlset.indexOf('<n:publication_date>'));
  expect(parseSitemap(Buffer.from(cut), url)).toMatchObject({
    entries: [{ url: 'https://town.example/a?x=1&y=2' }, { url: 'https://town.example/b' }],
  });
});

describe('what is not a sitemap says why', () => {
  test.each([
    ['other', Buffer.from('<html><body>Not found</body></html>')],
    ['other', Buffer.from('')],
    ['bad-gzip', gzipSync(urlset).subarray(0, 60)],
    ['too-large', gzipSync(Buffer.alloc(feedSettings.maxSitemapBytes + 1))],
  ])('%s', (why, bytes) => {
    expect(parseSitemap(bytes, url)).toMatchObject({ kind: 'not-a-sitemap', why });
  });
});

test('no more addresses are kept than the settings say', () => {
  const many = `<urlset>${'<url><loc>https://town.example/</loc></url>'.repeat(feedSettings.maxLocations + 10)}</urlset>`;
  const reading = parseSitemap(Buffer.from(many), url);
  expect(reading.kind === 'pages' && reading.entries.length).toBe(feedSettings.maxLocations);
});
