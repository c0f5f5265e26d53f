import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../shared/articles/extract.ts';
import { articleId, canonicalUrl, pageId } from '../../shared/articles/identity.ts';
import { type Made, makeArticle } from '../../shared/articles/make-article.ts';
import { nextVersion } from '../../shared/articles/versions.ts';
import type { Outcome } from '../../shared/web/reply.ts';
import { article } from '../support/article.ts';
import { jsonLd, pageOf, story } from './page-of.ts';

/** One test for each row of the specification, and for what users of other systems complain about. */
const fetchedAt = new Date('2026-11-23T12:00:00Z');
const url = 'https://city.example/news/advice';
const extract = (html: string, at = url) => extractArticle({ html, url: at, fetchedAt });
const h1 = '<h1>Free advice for tenants</h1>';
const summary = 'Every tenant of Harbour City gets a lawyer for two hours, the council voted on Tuesday night.';

async function make(outcome: Outcome, entry: object = { title: 'Free advice for tenants', summary }): Promise<Made> {
  const page = { url, sourceId: 'city', foundAt: '2026-11-23T05:00:00Z', entry };
  return makeArticle({ page, reply: { url, redirects: [], ...outcome }, fetchedAt, postponed: 0 });
}
const answer = (html: string, headers = {}): Outcome => ({
  kind: 'page',
  status: 200,
  headers,
  validators: {},
  body: new TextEncoder().encode(html),
});

test('E2: what is said in JSON-LD, Open Graph, Dublin Core and microdata is read, and each says which it was', async () => {
  const facts = async (head: string, body = '') => {
    const { authors, published, evidence } = await extract(pageOf({ head, body: `${h1}${body}${story()}` }));
    return [authors, published?.value, evidence['authors'], published?.evidence];
  };
  const ld = jsonLd({ '@type': 'NewsArticle', author: { name: 'Ana Ruiz' }, datePublished: '2026-11-05' });
  const og =
    '<meta property="article:author" content="Ana Ruiz"><meta property="article:published_time" content="2026-11-05">';
  const dc = '<meta name="DC.creator" content="Ana Ruiz"><meta name="DC.date.issued" content="2026-11-05">';
  const microdata =
    '<p><span itemprop="author">Ana Ruiz</span> <span itemprop="datePublished" content="2026-11-05">Thursday</span></p>';
  expect(await facts(ld)).toEqual([['Ana Ruiz'], '2026-11-05', 'json-ld', 'json-ld']);
  expect(await facts(og)).toEqual([['Ana Ruiz'], '2026-11-05', 'meta article:author', 'meta article:published_time']);
  expect(await facts(dc)).toEqual([['Ana Ruiz'], '2026-11-05', 'meta dc.creator', 'meta dc.date.issued']);
  expect(await facts('', microdata)).toEqual([['Ana Ruiz'], '2026-11-05', 'byline', 'itemprop']);
});

test('E3: no date is ever today for want of a better (capyreader#353, rssguard#621)', async () => {
  const found = await extract(pageOf());
  expect([found.kind, found.published, found.modified]).toEqual(['article', undefined, undefined]);
});

test('E3: a time without a zone is kept without one (liferea#1174)', async () => {
  const head = '<meta property="article:published_time" content="2026-11-05T09:30:00">';
  expect((await extract(pageOf({ head }))).published).toEqual({
    value: '2026-11-05T09:30:00',
    precision: 'second',
    evidence: 'meta article:published_time',
  });
});

test('E4: a date after the page was fetched is refused, also an event’s (newspaper4k#575, htmldate#28, NetNewsWire#5217)', async () => {
  const event = jsonLd({ '@type': 'Event', name: 'Open evening', startDate: '2026-12-03', location: 'Old Granary' });
  const head = `${jsonLd({ '@type': 'NewsArticle', datePublished: '2027-01-05' })}${event}`;
  const found = await extract(pageOf({ head, body: `${h1}<p class=date>5 January 2027</p>${story()}` }));
  expect(found.published).toBeUndefined();
  expect(found.events).toEqual([{ name: 'Open evening', start: '2026-12-03', place: 'Old Granary' }]);
});

test('E5: all authors are named, without the site, the role or the day', async () => {
  const authorsOf = async (body: string, head = '') =>
    (await extract(pageOf({ head, body: `${h1}${body}${story()}` }))).authors;
  expect(await authorsOf('<p class="byline">By Ana Ruiz and Tom Ek | City News</p>')).toEqual(['Ana Ruiz', 'Tom Ek']);
  expect(await authorsOf('<p class="author">Scritto da Ana Ruiz</p>')).toEqual(['Ana Ruiz']);
  expect(await authorsOf('<p class="submitted">Soumis par Ana Ruiz le 05/11/2026</p>')).toEqual(['Ana Ruiz']);
  expect(await authorsOf('<p>x</p>', '<meta name="author" content="Super User">')).toEqual([]);
});

test('E6: the language is the text’s, whatever the page says of itself (trafilatura#224)', async () => {
  const swedish =
    '<p>Kommunen har beslutat att alla hyresgäster ska få fri rådgivning av en jurist, och det gäller från januari nästa år.</p>';
  expect(await extract(pageOf({ lang: 'en', body: h1 + swedish.repeat(4) }))).toMatchObject({ language: 'sv' });
});

test('E7: the id stays the same under tracking, AMP, print, www and a slash', () => {
  const spellings = [
    'https://www.city.example/news/advice/?utm_source=x',
    `${url}?amp=1`,
    `${url}/amp/`,
    `${url}?print=1`,
  ];
  expect(new Set([url, ...spellings].map(pageId))).toEqual(new Set([articleId(canonicalUrl(url))]));
});

test('E7: after redirects the address is the last one, and the page is known by the first', async () => {
  const last = 'https://www.city.example/news/free-advice/?utm_source=feed';
  const redirects = [{ from: url, to: last, status: 301 }];
  const reply = { ...answer(pageOf()), url: last, redirects };
  const page = { url, sourceId: 'city', foundAt: '2026-11-23T05:00:00Z', entry: {} };
  expect(await makeArticle({ page, reply, fetchedAt, postponed: 0 })).toMatchObject({
    article: { canonicalUrl: 'https://www.city.example/news/free-advice/', foundAs: pageId(url) },
  });
});

test('E8: an article in parts says where it goes on, and its parts are one article', async () => {
  const head = '<link rel="next" href="/news/free-advice-for-tenants/2">';
  const at = 'https://city.example/news/free-advice-for-tenants';
  expect((await extract(pageOf({ head }), at)).evidence['more']).toBe(`goes on at ${at}/2`);
  expect(canonicalUrl(`${at}/2`, { relCanonical: at })).toBe(at);
});

test('E9: a consent banner longer than the article is not its text (trafilatura#569, readability.rs#3)', async () => {
  const banner = `<div class="cookie-notice">${'<p>We use cookies to remember what you chose, to count visits and to show what may be of interest to you, together with our partners.</p>'.repeat(12)}</div>`;
  const { kind, text } = await extract(pageOf({ body: `${banner}<main>${h1}${story()}</main>` }));
  expect(kind).toBe('article');
  expect(text).not.toContain('cookies');
  expect(text.match(/Paragraph/g)).toHaveLength(6);
});

test('E9: a newsletter box in the middle of the text is left out (trafilatura#112)', async () => {
  const box =
    '<div class="newsletter-box"><h3>Our letter</h3><p>News of the right to the city, every Friday, free.</p></div>';
  const { text } = await extract(pageOf({ body: `<article>${h1}${story(1, 3)}${box}${story(4, 6)}</article>` }));
  expect(text).not.toContain('every Friday');
  expect(text.match(/Paragraph/g)).toHaveLength(6);
});

test('E10: an index page is not merged into an article (trafilatura#811)', async () => {
  const teaser = (n: number) =>
    `<div class=item><h2><a href="/news/${n}">Story number ${n}</a></h2><p>The council met on day ${n} and spoke about housing, rents and trams.</p></div>`;
  const body = `<h1>News</h1>${[1, 2, 3, 4, 5, 6, 7, 8].map(teaser).join('')}`;
  expect(await extract(pageOf({ title: 'News', body }), 'https://city.example/news')).toMatchObject({
    kind: 'not-article',
    reason: 'listing',
  });
});

describe('E11: where the page has no text the feed’s own is kept, and called so', () => {
  test('a page that answers 403 (Taranis#225)', async () => {
    expect(await make({ kind: 'missing', status: 403, headers: {} })).toMatchObject({
      article: { text: summary, textFrom: 'feed', evidence: { text: expect.stringContaining('403') } },
    });
  });

  test('a page that shows its beginning to those who do not pay: the longer of both is kept (Taranis#119)', async () => {
    const wall = (beginning: string) =>
      answer(
        pageOf({
          head: jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-05', isAccessibleForFree: false }),
          body: `<article>${h1}<p>${beginning}</p></article>`,
        }),
      );
    expect(await make(wall('Every tenant gets a lawyer.'))).toMatchObject({
      article: { text: summary, textFrom: 'feed' },
    });
    const long = `${summary} The first office opens on Monday above the library, and it costs nothing to ask.`;
    expect(await make(wall(long))).toMatchObject({ article: { text: long, textFrom: 'page' } });
  });

  test('a page and a feed that say nothing are refused, not made up', async () => {
    const reply = answer(pageOf({ body: '<div id=root></div>' }));
    expect(await make(reply, { title: 'Free advice' })).toMatchObject({ kind: 'refused', code: 'not-an-article' });
  });
});

test('E12: a page whose publisher reserves text and data mining is not kept', async () => {
  expect(await make(answer(pageOf(), { 'tdm-reservation': '1' }))).toMatchObject({
    kind: 'refused',
    code: 'page-closed',
  });
});

describe('E13: what is left out says by which rule, and no section is lost in silence', () => {
  test('an article keeps all of its eight headings (defuddle#343, #303, #98)', async () => {
    const sections = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (n) => `<section class="block"><h2>Part ${n}</h2>${story(n, n)}</section>`,
    );
    const { text } = await extract(pageOf({ body: `<main>${h1}${sections.join('')}</main>` }));
    expect(text.match(/Part \d/g)).toHaveLength(8);
    expect(text.match(/Paragraph/g)).toHaveLength(8);
  });

  test('pictures, rules, advertisements and quotes do not end it (trafilatura#304, python-readability#151)', async () => {
    const between = [
      '<figure><img src=a.jpg><figcaption>The hall</figcaption></figure>',
      '<hr>',
      '<div class="ad-slot">Buy a boat</div>',
      '<blockquote><p>A home is a right.</p></blockquote>',
      '<div class="embed"><iframe src=x></iframe></div>',
    ];
    const body = `<article>${h1}${between.map((piece, n) => story(n + 1, n + 1) + piece).join('')}${story(6, 6)}</article>`;
    expect((await extract(pageOf({ body }))).text.match(/Paragraph/g)).toHaveLength(6);
  });

  test('a large loss is written down with the article', async () => {
    const body = `<article>${h1}${story(1, 6)}</article><aside>${story(7, 11)}</aside>`;
    const { evidence, dropped } = await extract(
      pageOf({ body: `${body}<section class="related-posts"><a href=/x>More</a>${story(12, 15)}</section>` }),
    );
    expect(dropped.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['aside', 'related']));
    expect(evidence['loss']).toMatch(/^\d+ % of the page's running text left out, most by the rule "aside"$/);
  });
});

describe('E1: other languages are read as well as English (boilerpipe#16, trafilatura#116)', () => {
  const polish =
    'Rada miasta przyjęła we wtorek uchwałę, która daje każdemu najemcy bezpłatną poradę prawną, a burmistrzyni powiedziała, że mieszkanie jest prawem.';
  const russian =
    'Городской совет принял во вторник решение, по которому каждый арендатор получит бесплатную помощь юриста, а мэр сказала, что жильё — это право.';
  test.each([
    ['pl', polish],
    ['ru', russian],
  ])('%s', async (language, sentence) => {
    const paragraphs = [1, 2, 3, 4, 5].map((n) => `<p>${n}. ${sentence}</p>`).join('');
    const menu = '<div class=links><a href=/a>Miasto</a> <a href=/b>Kontakt</a></div>';
    const found = await extract(pageOf({ lang: language, body: `${menu}<div>${h1}${paragraphs}</div>${menu}` }));
    expect(found).toMatchObject({ kind: 'article', language });
    expect(found.text.split('\n\n')).toEqual([1, 2, 3, 4, 5].map((n) => `${n}. ${sentence}`));
  });
});

test('D1: one article in two feeds, by two addresses, has one id', () => {
  expect(pageId(`${url}?utm_source=rss`)).toBe(pageId('http://www.city.example/news/advice/#comments'));
});

test('D2: an edited title is a new version of the same article, not a second one', () => {
  const edited = { ...article, title: `${article.title}, again` };
  expect(nextVersion(article, edited)).toMatchObject({ id: article.id, version: 2, earlier: [{ changed: ['title'] }] });
});
