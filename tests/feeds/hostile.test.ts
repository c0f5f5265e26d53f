import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverFeeds } from '../../shared/feeds/discover.ts';
import { readListing } from '../../shared/feeds/listing.ts';
import { parseFeed } from '../../shared/feeds/parse-feed.ts';
import { feedSettings } from '../../shared/feeds/settings.ts';
import { parseSitemap } from '../../shared/feeds/sitemap.ts';
import { read } from './read.ts';

const url = 'https://town.example/feed';

test('entities of a document type are not expanded', async () => {
  const lol = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]><rss><channel><title>&l30;</title></channel></rss>`;
  expect((await read(xml)).title).toBe('&l30;');
});

test('files are not read', async () => {
  const xml =
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>';
  expect((await read(xml)).title).toBe('&x;');
});

test('names that JavaScript reserves are only names', async () => {
  const xml =
    '<rss><channel><__proto__ x="1">a</__proto__><constructor/><item __proto__="1"><title>A</title><toString>b</toString></item></channel></rss>';
  expect((await read(xml)).items[0]).toMatchObject({ title: 'A' });
});

test('no more items are kept than the settings say, the first ones', async () => {
  const item = (i: number) => `<item><title>${i}</title></item>`;
  const feed = await read(`<rss><channel>${Array.from({ length: 5000 }, (_, i) => item(i)).join('')}</channel></rss>`);
  expect(feed.items).toHaveLength(feedSettings.maxItems);
  expect(feed.items.at(-1)?.title).toBe(String(feedSettings.maxItems - 1));
});

test('pictures, which have an address of their own, do not count as items', async () => {
  const item = '<item><title>A</title><image><url>/a.png</url></image></item>';
  expect((await read(`<rss><channel>${item.repeat(feedSettings.maxItems)}</channel></rss>`)).items).toHaveLength(
    feedSettings.maxItems,
  );
});

test('what is too large is not read', async () => {
  const bytes = new Uint8Array(feedSettings.maxBytes + 1);
  expect(await parseFeed({ bytes, url })).toMatchObject({ kind: 'not-a-feed', why: 'too-large' });
});

describe('time is bounded for a megabyte of', () => {
  const million = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));
  test.each([
    ['nested elements', `<rss><channel>${million('<a>')}`],
    ['nested elements that close', `<rss>${million('<a>')}${million('</b>')}`],
    ['nested vocabularies', `<rss>${million('<a xmlns:b="c">')}`],
    ['attributes', `<rss ${million('a="b" ')}`],
    [
      'many attributes',
      `<rss><channel ${Array.from({ length: 80_000 }, (_, i) => `xmlns:a${i}="b"`).join(' ')}>${'<b xmlns:c="d"/>'.repeat(20_000)}`,
    ],
    ['document types', million('<!DOCTYPE [')],
    ['open quotes', `<rss><channel title="${million('<a b="')}`],
    ['open comments', million('<!--')],
    ['open CDATA', `<rss>${million('<![CDATA[')}`],
    [
      'open tags in a description',
      `<rss><channel><item><description><![CDATA[${million('x<p ')}]]></description></item></channel></rss>`,
    ],
    ['ampersands', `<rss><channel><item><title>${million('&amp;')}</title></item></channel></rss>`],
    ['links that touch', `<rss><channel><item><title><![CDATA[${million('a<a>')}]]></title></item></channel></rss>`],
    ['addresses for an author', `<rss><channel><item><author>${million('a@')}</author></item></channel></rss>`],
    ['elements in one item', `<rss><channel><item>${million('<title/>')}</item></channel></rss>`],
    ['entries in entries', `<feed>${million('<entry>')}`],
    ['blanks', `<rss><channel><title>${million(' ')}x${million(' ')}</title>`],
    ['an address', `<rss><channel><item><link>http://${million('a.')}</link></item></channel></rss>`],
    ['JSON arrays', `{"items":${million('[')}`],
    ['JSON items', `{"version":"https://jsonfeed.org/version/1","items":[{}${million(',{}')}]}`],
  ])('%s', async (_title, text) => {
    const started = performance.now();
    await parseFeed({ bytes: Buffer.from(text), url });
    parseSitemap(Buffer.from(text), url);
    readListing(text, url);
    discoverFeeds(text, url);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

const pieces = [
  '<rss version="2.0">',
  '</rss>',
  '<channel>',
  '</channel>',
  '<item>',
  '</item>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<link>',
  '<link href="/x"/>',
  '<link href="a" rel="self">',
  '<pubDate>',
  '2026-11-17',
  '<updated>',
  '</updated>',
  '<published/>',
  '<content type="xhtml">',
  '<div>',
  '</div>',
  '<content src="b">',
  '<summary type="html">',
  '&lt;p&gt;',
  '&',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE x [',
  ']>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<author>',
  '<name>',
  'a@b.example (N)',
  '<category term="">',
  '<enclosure url="u" length="-1"/>',
  '<guid isPermaLink="">',
  'http://',
  '\u0000',
  '\ud800',
  '{"items":[',
  '{',
  '}',
  '"',
  '<rdf:RDF>',
  '<image><url>',
  'xml:base="::"',
  '<media:group>',
  '<ttl>',
  '1e999',
  '<skipHours><hour>x',
];
const document = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''));

test('no text throws, and the same text says the same', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (text) => {
      const bytes = Buffer.from(text);
      const first = await parseFeed({ bytes, url });
      expect(await parseFeed({ bytes, url })).toEqual(first);
      parseSitemap(bytes, url);
      discoverFeeds(text, url);
      readListing(text, url);
    }),
    { numRuns: 400 },
  );
});

test('no bytes throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(undefined, 'text/xml; charset=utf-16', 'x'),
      async (bytes, contentType) => {
        await parseFeed({ bytes, url, ...(contentType && { contentType }) });
      },
    ),
    { numRuns: 300 },
  );
});

test('a feed with any byte changed, cut out or doubled is still a feed, or says why not', async () => {
  const feed =
    Buffer.from(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>Tide</title><link>https://tide.example/</link><item><title>One &amp; two</title><link>/a?b=1&amp;c=2</link>
    <guid isPermaLink="false">1</guid><pubDate>Tue, 17 Nov 2026 06:30:00 GMT</pubDate><dc:creator>Ana</dc:creator>
    <description><![CDATA[<p>Text</p>]]></description></item></channel></rss>`);
  const at = fc.nat(feed.length - 1);
  await fc.assert(
    fc.asyncProperty(at, fc.nat(30), fc.nat(255), async (start, length, byte) => {
      for (const middle of [
        [],
        [byte],
        [...feed.subarray(start, start + length), ...feed.subarray(start, start + length)],
      ]) {
        const bytes = Buffer.concat([feed.subarray(0, start), Buffer.from(middle), feed.subarray(start + length)]);
        expect(['feed', 'not-a-feed']).toContain((await parseFeed({ bytes, url })).kind);
      }
    }),
    { numRuns: 300 },
  );
});
