import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { weeksBefore } from '../../../shared/archive/week.ts';
import type { Digest } from '../../../shared/digest/digest.ts';
import { parseFeed } from '../../../shared/feeds/parse-feed.ts';
import { digestAtom } from '../../../shared/site/formats/atom.ts';
import { atomPath, feedPages, jsonFeedPath } from '../../../shared/site/formats/feed-pages.ts';
import { digestJsonFeed } from '../../../shared/site/formats/json-feed.ts';
import { digestRss } from '../../../shared/site/formats/rss.ts';
import { typeOf } from '../../../shared/site/formats/week-formats.ts';
import { earlier, hostileIssue, issue, siteUrl } from './issues.ts';

/** The page to subscribe to. */
const page = (digests: readonly Digest[]) => feedPages(digests)[0] ?? { digests };
const both = [earlier, issue];
const address = 'https://monitor.example/digests/2026-W47';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** Of the hostile headline, what a reader may see. */
const harmless = 'R&D <script>x</script> ]]> [a](javascript:1) "quoted" \ufffd;,\\n';

describe('RSS', () => {
  test('is read by rss-parser: the newest digest first, with address, date and summary', async () => {
    const { title, link, items } = await new Parser().parseString(digestRss(both, siteUrl));
    expect({ title, link }).toEqual({ title: 'Human Rights Cities Monitor: weekly digest', link: siteUrl });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      title: issue.headline,
      link: address,
      guid: address,
      isoDate: '2026-11-22T23:00:00.000Z',
      contentSnippet: issue.introduction,
    });
  });

  test('is read by feedsmith, with the whole digest as content', () => {
    const { title, language, items, atom } = parseRssFeed(digestRss(both, siteUrl));
    expect({ title, language }).toEqual({ title: 'Human Rights Cities Monitor: weekly digest', language: 'en' });
    expect(atom?.links?.[0]).toMatchObject({ rel: 'self', href: 'https://monitor.example/digests/feed.xml' });
    expect(items?.map(({ guid }) => guid)).toEqual([
      { value: address, isPermaLink: true },
      { value: 'https://monitor.example/digests/2026-W46', isPermaLink: true },
    ]);
    expect(contentOf(items?.[0]?.content?.encoded).links).toContain('https://north.example/news/evictions');
  });
});

describe('Atom', () => {
  test('is read by feedsmith and keeps the rules of RFC 4287', () => {
    const { id, title, updated, links, authors, entries = [] } = parseAtomFeed(digestAtom(page(both), siteUrl));
    expect({ id, title: title?.value, updated }).toEqual({
      id: 'https://monitor.example/digests/feed.atom',
      title: 'Human Rights Cities Monitor: weekly digest',
      updated: '2026-11-25T10:00:00.000Z',
    });
    expect(authors?.[0]?.name).toBe('Human Rights Cities Monitor');
    expect(links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://monitor.example/digests/feed.atom'],
      ['alternate', 'https://monitor.example/digests/'],
    ]);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(2);
    for (const entry of entries) {
      expect(entry.updated).toMatch(instant);
      expect(entry.title?.value).toBeTruthy();
      expect(entry.links?.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
    }
  });

  test('says of a corrected issue when it was corrected, in date and words, under the same id', () => {
    const [entry] = parseAtomFeed(digestAtom(page([issue]), siteUrl)).entries ?? [];
    expect([entry?.id, entry?.published, entry?.updated]).toEqual([
      address,
      '2026-11-22T23:00:00.000Z',
      '2026-11-25T10:00:00.000Z',
    ]);
    expect(contentOf(entry?.content?.value).text).toMatch(
      /^Corrected since it was published: 25 November 2026: Eleven towns, not twelve\./,
    );
  });
});

describe('JSON Feed', () => {
  test('is read by feedsmith and has what version 1.1 asks for', () => {
    const text = digestJsonFeed(page(both), siteUrl);
    const { title, feed_url, home_page_url, language, authors, items } = parseJsonFeed(JSON.parse(text));
    expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1');
    expect({ title, feed_url, home_page_url, language, authors }).toEqual({
      title: 'Human Rights Cities Monitor: weekly digest',
      feed_url: 'https://monitor.example/digests/feed.json',
      home_page_url: 'https://monitor.example/digests/',
      language: 'en',
      authors: [{ name: 'Human Rights Cities Monitor', url: siteUrl }],
    });
    expect(items?.map(({ id, url }) => [id, url])).toEqual([
      [address, address],
      ['https://monitor.example/digests/2026-W46', 'https://monitor.example/digests/2026-W46'],
    ]);
    for (const { date_published, date_modified, content_html } of JSON.parse(text).items) {
      expect(date_published).toMatch(instant);
      expect(date_modified).toMatch(instant);
      expect(content_html).toContain('<h3');
    }
  });
});

describe.each([
  ['RSS', digestRss],
  ['Atom', (digests: readonly Digest[], url: string) => digestAtom(page(digests), url)],
  ['JSON Feed', (digests: readonly Digest[], url: string) => digestJsonFeed(page(digests), url)],
] as const)('%s', (name, write) => {
  test('has every story with its link, its quotation and the language of both', () => {
    const [first] = itemsOf(write(both, siteUrl));
    const { document, links } = contentOf(first?.html);
    expect(links).toEqual(expect.arrayContaining(issue.stories.map(({ url }) => url)));
    expect(document.querySelector('blockquote[lang=es]')?.textContent).toBe(
      'Cuatro ciudades del lago abrirán en enero oficinas de acogida para personas refugiadas.',
    );
    expect(links.filter((link) => !/^https?:/.test(link))).toEqual([]);
  });

  test('keeps a hostile headline as text, and leaves out what XML may not hold', () => {
    const text = write([hostileIssue], siteUrl);
    const [item] = itemsOf(text);
    expect(item?.title).toBe(harmless);
    const { document } = contentOf(item?.html);
    expect(document.querySelectorAll('script, [href^="javascript"]')).toHaveLength(0);
    expect(document.querySelector('h3')?.textContent).toBe(harmless);
  });

  test('is a feed before the first digest, and the same bytes whenever it is made', () => {
    expect(itemsOf(write([], siteUrl))).toEqual([]);
    expect(write([issue, earlier], siteUrl)).toBe(write([earlier, issue], siteUrl));
  });

  test('is read by our own reader of feeds', async () => {
    const reading = await parseFeed({
      bytes: Buffer.from(write(both, siteUrl)),
      url: siteUrl,
      contentType: types[name],
    });
    if (reading.kind !== 'feed') throw new TypeError(reading.kind);
    expect(reading.feed.items.map(({ url, title }) => [url, title])).toEqual([
      [address, issue.headline],
      ['https://monitor.example/digests/2026-W46', earlier.headline],
    ]);
  });
});

describe('a feed of two years', () => {
  const digests = weeksBefore('2027-W02', 104).map((week) => ({ ...issue, week }));
  const pages = feedPages(digests);

  test('has the last two quarters to subscribe to, and each digest once on it or in an archive', () => {
    expect(pages[0]?.digests.map(({ week }) => week).slice(0, 3)).toEqual(['2027-W01', '2026-W53', '2026-W52']);
    expect(pages[0]?.digests).toHaveLength(15);
    const all = pages.flatMap((one) => one.digests.map(({ week }) => week));
    expect(all).toEqual(digests.map(({ week }) => week).toReversed());
  });

  test('leads from page to page to the first digest, as RFC 5005 says and as JSON Feed does', () => {
    const seen: string[] = [];
    for (const one of pages) {
      const { links = [], entries = [] } = parseAtomFeed(digestAtom(one, siteUrl));
      const to = (rel: string) => links.find((link) => link.rel === rel)?.href;
      const next = parseJsonFeed(JSON.parse(digestJsonFeed(one, siteUrl))).next_url;
      const older = one.older === undefined ? undefined : siteUrl + atomPath(one.older).slice(1);
      expect([to('prev-archive'), next]).toEqual([older, older?.replace(/[.]atom$/, '.feed.json')]);
      expect(to('current')).toBe(one.quarter === undefined ? undefined : 'https://monitor.example/digests/feed.atom');
      seen.push(...entries.flatMap(({ id }) => id ?? []));
    }
    expect(new Set(seen).size).toBe(104);
    expect(pages.map(({ quarter }) => quarter).slice(0, 3)).toEqual([undefined, '2026-Q3', '2026-Q2']);
  });

  test('says of an archive that it is one, with a type of its own', () => {
    expect(digestAtom(pages[1] ?? { digests }, siteUrl)).toContain('<fh:archive/>');
    expect(digestAtom(pages[0] ?? { digests }, siteUrl)).not.toContain('<fh:archive/>');
    expect(typeOf(atomPath('2026-Q3'))).toContain('application/atom+xml');
    expect(typeOf(jsonFeedPath('2026-Q3'))).toBe('application/feed+json');
    expect(typeOf('/digests/2026-W47.json')).toBe('application/json');
  });
});

const types = { RSS: 'application/rss+xml', Atom: 'application/atom+xml', 'JSON Feed': 'application/feed+json' };

/** Title and content of a feed's items, as feedsmith reads them. */
function itemsOf(text: string): readonly { readonly title?: string | undefined; readonly html?: string | undefined }[] {
  if (text.startsWith('{'))
    return (parseJsonFeed(JSON.parse(text)).items ?? []).map(({ title, content_html: html }) => ({ title, html }));
  if (text.includes('<rss'))
    return (parseRssFeed(text).items ?? []).map(({ title, content }) => ({ title, html: content?.encoded }));
  return (parseAtomFeed(text).entries ?? []).map(({ title, content }) => ({
    title: title?.value,
    html: content?.value,
  }));
}

function contentOf(html = '') {
  const { document } = parseHTML(`<main>${html}</main>`);
  const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
  return { document, links, text: document.querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '' };
}
