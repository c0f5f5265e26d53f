import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../shared/feeds/parse-feed.ts';
import { digestAtom } from '../../../shared/site/formats/atom.ts';
import { digestJsonFeed } from '../../../shared/site/formats/json-feed.ts';
import { digestRss } from '../../../shared/site/formats/rss.ts';
import { earlier, hostileIssue, issue, siteUrl } from './issues.ts';

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
    const { id, title, updated, links, authors, entries = [] } = parseAtomFeed(digestAtom(both, siteUrl));
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
    const [entry] = parseAtomFeed(digestAtom([issue], siteUrl)).entries ?? [];
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
    const text = digestJsonFeed(both, siteUrl);
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
  ['Atom', digestAtom],
  ['JSON Feed', digestJsonFeed],
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
