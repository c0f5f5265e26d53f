import { describe, expect, test } from 'vitest';
import { Article } from '../../shared/articles/article.ts';
import { extractArticle } from '../../shared/articles/extract.ts';
import { jsonLd, pageOf, story } from './page-of.ts';

const fetchedAt = new Date('2026-11-23T12:00:00Z');
const extract = (html: string, url = 'https://city.example/news/advice') => extractArticle({ html, url, fetchedAt });
const reasonOf = async (html: string, url?: string) => {
  const found = await extract(html, url);
  return found.kind === 'article' ? 'article' : found.reason;
};

test('an article is read with all its facts, and fits the archive', async () => {
  const head = `<meta name=description content="Tenants in Harbour City get free legal advice, the council voted on Tuesday.">
    <meta property="og:type" content="article">${jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-05T09:30:00+01:00', author: { name: 'Ana Ruiz' } })}`;
  const {
    kind,
    dropped: _,
    ...facts
  } = await extract(
    pageOf({
      head,
      body: `<nav><a href=/>Home</a></nav><article><h1>Free advice for tenants</h1>${story(1, 5)}<p>See <a href="/law#2">the law</a> of 2019.</p></article>`,
    }),
  );
  expect(kind).toBe('article');
  expect(facts).toMatchObject({
    title: 'Free advice for tenants',
    authors: ['Ana Ruiz'],
    published: { value: '2026-11-05T09:30:00+01:00', precision: 'second', evidence: 'json-ld' },
    language: 'en',
    canonicalUrl: 'https://city.example/news/advice',
    excerpt: 'Tenants in Harbour City get free legal advice, the council voted on Tuesday.',
    links: ['https://city.example/law'],
    evidence: { title: 'h1', authors: 'json-ld', text: 'page' },
  });
  expect(facts.text.split('\n\n')).toHaveLength(6);
  expect(facts.html).toContain('<p>See <a href="https://city.example/law#2">the law</a> of 2019.</p>');
  const kept = {
    id: 'x',
    url: 'https://city.example/news/advice',
    foundAs: 'x',
    sources: ['city'],
    foundAt: fetchedAt.toISOString(),
    fetchedAt: fetchedAt.toISOString(),
    textFrom: 'page',
  };
  expect(Article.parse(JSON.parse(JSON.stringify({ ...facts, ...kept })))).toEqual({ ...facts, ...kept });
});

test('every fact says where it stood, also the excerpt, the links and what is said of the picture (E2, E3)', async () => {
  const head = `<meta property="og:image" content="/harbour.jpg"><meta property="og:site_name" content="City News">
    <meta name="dcterms.rights" content="CC BY-SA 4.0">${jsonLd({
      '@graph': [
        {
          '@type': 'NewsArticle',
          datePublished: '2026-11-05',
          dateModified: '2026-11-06',
          author: { name: 'Ana Ruiz' },
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [{ name: 'Start' }, { name: 'Housing' }, { name: 'Free advice for tenants' }],
        },
      ],
    })}`;
  const body = `<article><h1>Free advice for tenants</h1><img src="/harbour-800x600.jpg" alt="The harbour">${story()}<p>See <a href="/law">the law</a> of 2019.</p></article>`;
  const found = await extract(pageOf({ head, body }));
  expect(found).toMatchObject({
    section: 'Housing',
    publisher: 'City News',
    licence: 'CC BY-SA 4.0',
    image: { url: 'https://city.example/harbour.jpg', alt: 'The harbour' },
    published: { evidence: 'json-ld' },
    modified: { evidence: 'json-ld' },
    evidence: {
      title: 'h1',
      authors: 'json-ld',
      language: 'text',
      canonicalUrl: 'address',
      text: 'page',
      excerpt: 'beginning of the text',
      section: 'json-ld crumbs',
      image: 'meta og:image',
      imageAlt: 'alt of the image on the page',
      licence: 'meta dcterms.rights',
      publisher: 'meta og:site_name',
      links: 'links in the text',
    },
  });
});

describe('no article is', () => {
  const teaser = (n: number) =>
    `<article class=teaser><h2><a href="/news/${n}">Story number ${n} of this city</a></h2><p>The council met on day ${n} and spoke about housing, rents and the trams that pass the harbour.</p><a href="/news/${n}">Read more</a></article>`;
  const teasers = Array.from({ length: 12 }, (_, n) => teaser(n)).join('');
  const menu = Array.from({ length: 40 }, (_, n) => `<li><a href="/topic/${n}">Topic number ${n}</a></li>`).join('');

  test.each([
    ['listing', 'a section', pageOf({ title: 'News', body: `<h1>News</h1>${teasers}` }), 'https://city.example/news/'],
    [
      'listing',
      'a tag’s page',
      pageOf({ title: 'Housing', body: `<h1>Housing</h1>${teasers}` }),
      'https://city.example/tag/housing/',
    ],
    [
      'listing',
      'a page of links',
      pageOf({ title: 'Topics', body: `<h1>Topics</h1><ul>${menu}</ul>` }),
      'https://city.example/topics',
    ],
    [
      'home-page',
      'the home page',
      pageOf({ title: 'Harbour City', body: `<h1>Welcome</h1>${story()}` }),
      'https://city.example/',
    ],
    [
      'home-page',
      'the home page of a language',
      pageOf({ title: 'Ciudad', body: `<h1>Hola</h1>${story()}` }),
      'https://city.example/es/',
    ],
    [
      'soft-404',
      'a page that says it is not there',
      pageOf({ title: 'Página no encontrada', body: '<p>Lo sentimos, la página que busca no existe.</p>' }),
      undefined,
    ],
    [
      'consent-wall',
      'a wall of consent',
      pageOf({
        title: 'Before you go on',
        body: `<div id="consent-wall"><p>We and our 214 partners use cookies to store what you read. Cookies let us show you what you may want to buy.</p><p>You may refuse cookies, accept all cookies or choose some of them. Your choice is kept for a year, in a cookie of its own, and you may change it at the foot of any page.</p></div>`,
      }),
      undefined,
    ],
    [
      'login',
      'a door',
      pageOf({
        title: 'Members',
        body: '<form><p>Please log in to read on.</p><input name=u><input type=password name=p></form><p>Only members may see this part of the site, which holds the minutes of all of our meetings since the year 1998 and the papers for the next one. Ask the office.</p>',
      }),
      undefined,
    ],
    [
      'empty-shell',
      'a shell for scripts',
      pageOf({ title: 'App', body: '<div id=root></div><script src=app.js></script>' }),
      undefined,
    ],
    [
      'no-main-text',
      'a page that shows one line',
      pageOf({ title: 'Gallery', body: `<h1>Gallery</h1><nav><ul>${menu}</ul></nav><p>The harbour by night.</p>` }),
      undefined,
    ],
  ])('%s: %s', async (reason, _, html, url) => expect(await reasonOf(html, url)).toBe(reason));

  test('yet what was read of it is there for those who judge otherwise', async () => {
    expect(
      await extract(pageOf({ title: 'News', body: `<h1>News</h1>${teasers}` }), 'https://city.example/news/'),
    ).toMatchObject({
      kind: 'not-article',
      title: 'News',
      text: expect.stringContaining('The council met on day 3'),
    });
  });
});

describe('an article still is', () => {
  test.each([
    [
      'one that lists ten things',
      pageOf({
        body: `<h1>Free advice for tenants</h1>${Array.from({ length: 10 }, (_, n) => `<h2><a href="https://office${n}.example/">Office ${n}</a></h2>${story(n, n)}`).join('')}`,
      }),
      undefined,
    ],
    ['a post at the front of an old site', pageOf(), 'https://city.example/?p=120'],
    [
      'a note of four lines that says what it is',
      pageOf({
        head: `<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-05">`,
        body: '<h1>Free advice for tenants</h1><p>The office for tenants is open again from Monday. It is in the old town hall, next to the library, and costs nothing.</p>',
      }),
      undefined,
    ],
    [
      'one about cookies',
      pageOf({
        title: 'The cookies we bake',
        body: `<h1>The cookies we bake</h1>${story(1, 20)}<p>Cookies, cookies, cookies and cookies.</p>`,
      }),
      undefined,
    ],
  ])('%s', async (_, html, url) => expect(await reasonOf(html, url)).toBe('article'));
});

test('where the page shows little, the text that its data states is taken, and called so', async () => {
  const body = Array.from(
    { length: 5 },
    (_, n) => `In part ${n} the council votes on a law that gives every tenant a lawyer, and says what it costs.`,
  ).join('\n\n');
  const found = await extract(
    pageOf({
      head: jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-05', articleBody: body }),
      body: '<h1>Free advice for tenants</h1><p>Subscribe to read on.</p>',
    }),
  );
  expect(found).toMatchObject({ kind: 'article', text: body, evidence: { text: 'json-ld' } });
});

test('where an element never ends, jsdom finds the text', async () => {
  expect(
    await extract(pageOf({ body: `<svg><path d="M0"><h1>Free advice for tenants</h1><article>${story()}</article>` })),
  ).toMatchObject({
    kind: 'article',
    text: expect.stringContaining('Paragraph 6'),
  });
});

test('the language is that of the text, not of what is around it', async () => {
  const words =
    'El ajuntamiento votó el martes que cada inquilino tenga un abogado sin pagar, y la alcaldesa dijo que la vivienda es un derecho de todas las personas.';
  expect(
    await extract(
      pageOf({
        lang: 'en',
        body: `<h1>Free advice for tenants</h1>${`<p>${words}</p><p>Dice: ${words}</p><p>Y además: ${words}</p>`}`,
      }),
    ),
  ).toMatchObject({ language: 'es' });
});

test('an excerpt is the page’s own where it speaks of this text, else the text’s beginning', async () => {
  const site =
    '<meta name=description content="Everything about gardens, flowers, kitchens and travelling around the world with small children.">';
  expect((await extract(pageOf({ head: site }))).excerpt).toMatch(/^Paragraph 1: the council/);
});
