import { describe, expect, test } from 'vitest';
import { read, rssItem } from './read.ts';

test('a feed says what it is, where its site is, and how often to ask', async () => {
  const feed = await read(`<?xml version="1.0"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel>
      <title>Harbour Town &amp; Rights</title>
      <link>https://town.example/</link>
      <language>en-GB</language>
      <atom:link rel="hub" href="https://hub.example/"/>
      <atom:link rel="self" href="/feeds/all.xml"/>
      <atom:link rel="next" href="?page=2"/>
      <atom:link rel="prev-archive" href="https://town.example/feeds/2025.xml"/>
      <ttl>90</ttl>
      <skipHours><hour>0</hour><hour>23</hour><hour>40</hour></skipHours>
      <skipDays><day>Sunday</day></skipDays>
      <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
    </channel></rss>`);
  expect(feed).toEqual({
    format: 'rss-2.0',
    url: 'https://town.example/feeds/all.xml',
    title: 'Harbour Town & Rights',
    siteUrl: 'https://town.example/',
    language: 'en-GB',
    hub: 'https://hub.example/',
    self: 'https://town.example/feeds/all.xml',
    nextUrl: 'https://town.example/?page=2',
    prevArchiveUrl: 'https://town.example/feeds/2025.xml',
    ttlMinutes: 90,
    skipHours: [0, 23],
    skipDays: ['Sunday'],
    updatePeriodMinutes: 360,
    items: [],
  });
});

test('an item has its fields, from whatever module they are', async () => {
  const feed = await read(`<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/">
    <channel><link>https://town.example/</link><item>
      <title>Rent cap holds</title>
      <link>/news/rent-cap</link>
      <guid isPermaLink="false">tag:town,2026:7</guid>
      <pubDate>Tue, 17 Nov 2026 06:30:00 +0100</pubDate>
      <dc:creator>Ana Ruiz</dc:creator><dc:creator>Jo Lind</dc:creator><author>desk@town.example</author>
      <category>Housing</category><dc:subject>Rent &amp; evictions</dc:subject>
      <description>Short &lt;b&gt;version&lt;/b&gt;</description>
      <c:encoded><![CDATA[<p>Long <a href="map.html">version</a></p>]]></c:encoded>
      <m:thumbnail url="/img/cap.jpg"/>
      <enclosure url="/audio/cap.mp3" type="audio/mpeg" length="1234"/>
    </item></channel></rss>`);
  expect(feed.items).toEqual([
    {
      id: 'tag:town,2026:7',
      url: 'https://town.example/news/rent-cap',
      title: 'Rent cap holds',
      published: { value: '2026-11-17T06:30:00+01:00', precision: 'second', evidence: 'pubDate' },
      authors: ['Ana Ruiz', 'Jo Lind'],
      summary: 'Short version',
      contentHtml: '<p>Long <a href="https://town.example/map.html">version</a></p>',
      categories: ['Housing', 'Rent & evictions'],
      imageUrl: 'https://town.example/img/cap.jpg',
      enclosures: [{ url: 'https://town.example/audio/cap.mp3', type: 'audio/mpeg', bytes: 1234 }],
    },
  ]);
});

describe('the version is told from', () => {
  test.each([
    ['the number', '<rss version="0.92"><channel/></rss>', 'rss-0.9x'],
    ['a missing number', '<rss><channel/></rss>', 'rss-2.0'],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>',
      'rss-1.0',
    ],
    [
      'Netscape',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/></rdf:RDF>',
      'rss-0.9x',
    ],
    ['RDF that nobody declared', '<rdf:RDF><channel/></rdf:RDF>', 'rss-1.0'],
  ])('%s', async (_title, xml, format) => {
    expect((await read(xml)).format).toBe(format);
  });
});

test('RSS 1.0 has its items beside the channel', async () => {
  const feed =
    await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://town.example/"><title>T</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
    <item rdf:about="https://town.example/a"><title>First</title><link>https://town.example/a</link><dc:date>2026-11</dc:date></item>
    <item rdf:about="https://town.example/b"><title>Second</title></item></rdf:RDF>`);
  expect(feed.items.map(({ id, url, published }) => [id, url, published?.value])).toEqual([
    ['https://town.example/a', 'https://town.example/a', '2026-11'],
    ['https://town.example/b', 'https://town.example/b', undefined],
  ]);
});

describe('the address of an item is', () => {
  const channel = '<link>https://town.example/</link>';
  test.each([
    ['its link', '<link> https://town.example/a\n</link><guid>https://town.example/b</guid>', 'https://town.example/a'],
    ['the guid that is an address', '<guid>https://town.example/b</guid>', 'https://town.example/b'],
    ['not a guid that is none', '<guid isPermaLink="false">https://town.example/b</guid>', undefined],
    ['the Atom link', '<atom:link href="/c"/>', 'https://town.example/c'],
    ['not the link to the comments', '<atom:link rel="replies" href="/c"/>', undefined],
    ['counted from xml:base', '<link xml:base="https://other.example/x/">y</link>', 'https://other.example/x/y'],
    [
      'without the escape too many',
      '<link>https://town.example/?a=1&amp;amp;b=2</link>',
      'https://town.example/?a=1&b=2',
    ],
    ['whole without its scheme', '<link>www.town.example/d</link>', 'http://www.town.example/d'],
    ['never a script', '<link>javascript:alert(1)</link>', undefined],
    [
      'behind the feed proxy',
      '<link>http://feedproxy.google.com/~r/x/1</link><feedburner:origLink>https://town.example/e</feedburner:origLink>',
      'https://town.example/e',
    ],
  ])('%s', async (_title, fields, url) => {
    expect((await rssItem(fields, channel)).url).toBe(url);
  });
});

describe('a title is plain text', () => {
  test.each([
    ['with entities', 'Fish &amp; Chips', 'Fish & Chips'],
    ['escaped once too often', 'Fish &amp;amp; Chips &amp;#8217;26', 'Fish & Chips ’26'],
    ['with escaped markup', 'The &lt;em&gt;right&lt;/em&gt; to water', 'The right to water'],
    ['with naked markup', 'The <em>right</em> to water', 'The right to water'],
    ['in CDATA', '<![CDATA[A&nbsp;roof <br/>for all]]>', 'A roof for all'],
    ['with a bare ampersand and a bare less-than', 'R&D: x < y & <3', 'R&D: x < y & <3'],
    ['without decoding what only looks like an entity', '?a=1&copy=2', '?a=1&copy=2'],
    ['that does not run together where a link ends', 'See <![CDATA[by<a href="x">Ana</a>to]]>', 'See by Ana to'],
    ['but keeps words whole', '<![CDATA[CO<sub>2</sub> and <b>A</b>nna]]>', 'CO2 and Anna'],
  ])('%s', async (_title, title, text) => {
    expect((await rssItem(`<title>${title}</title>`)).title).toBe(text);
  });
});

describe('an author is a name', () => {
  test.each([
    ['<author>ana@town.example (Ana Ruiz)</author>', ['Ana Ruiz']],
    ['<author>Ana Ruiz &lt;ana@town.example&gt;</author>', ['Ana Ruiz']],
    ['<author>ana@town.example</author>', []],
    ['<dc:creator><![CDATA[Ana Ruiz]]></dc:creator><author>Desk</author>', ['Ana Ruiz']],
    ['<itunes:author>Radio Town</itunes:author>', ['Radio Town']],
  ])('%s', async (fields, authors) => {
    expect((await rssItem(fields)).authors).toEqual(authors);
  });
});

describe('the date of publication is', () => {
  test.each([
    ['the first that can be read', '<pubDate>soon</pubDate><dc:date>2026-11-17</dc:date>', '2026-11-17', 'dc:date'],
    [
      'at worst that of the last change',
      '<atom:updated>2026-11-17T06:30:00Z</atom:updated>',
      '2026-11-17T06:30:00Z',
      'atom:updated',
    ],
  ])('%s', async (_title, fields, value, evidence) => {
    expect((await rssItem(fields)).published).toMatchObject({ value, evidence });
  });

  test('absent where none can be read', async () => {
    expect(await rssItem('<title>x</title><pubDate>Tomorrow, if all goes well</pubDate>')).not.toHaveProperty(
      'published',
    );
  });
});

test('an item without id is known by its address, or else by its title and date', async () => {
  expect((await rssItem('<link>https://town.example/a</link>')).id).toBe('https://town.example/a');
  expect((await rssItem('<title>Notice</title><pubDate>17 Nov 2026</pubDate>')).id).toBe('Notice 2026-11-17');
});

test('where only the full text is given, it is the summary as well', async () => {
  expect((await rssItem('<description/><content:encoded>&lt;p&gt;All of it&lt;/p&gt;</content:encoded>')).summary).toBe(
    'All of it',
  );
});
