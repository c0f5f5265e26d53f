import { describe, expect, test } from 'vitest';
import { callWitness } from '../../../shared/articles/facts/evidence.ts';
import { readFacts } from '../../../shared/articles/facts/read-facts.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';
import { jsonLd, pageOf, story } from '../page-of.ts';

const factsOf = (parts: Parameters<typeof pageOf>[0], url = 'https://city.example/news/advice') =>
  readFacts(callWitness(readPage(pageOf(parts)), url, new Date('2026-11-23T12:00:00Z')));

describe('the title', () => {
  const body = (h1: string) => `<h1>${h1}</h1>${story()}`;
  test.each([
    [
      'is the headline, without the site',
      'Free advice for tenants | Harbour Post',
      '',
      body('Free advice for tenants'),
      'Free advice for tenants',
      'h1',
    ],
    [
      'is the headline, though the site’s name is one too',
      'Free advice – Harbour Post',
      '',
      `<h1>Harbour Post</h1><h2>Free advice</h2>${story()}`,
      'Free advice',
      'h1',
    ],
    [
      'is the headline where the page is advertised by other words',
      'Free advice for tenants: all you need to know',
      '',
      body('Free advice: what tenants need to know'),
      'Free advice: what tenants need to know',
      'h1',
    ],
    [
      'is Open Graph’s where no headline bears the title out',
      'x',
      '<meta property="og:title" content="Free advice &amp;amp; more | Harbour Post"><meta property="og:site_name" content="Harbour Post">',
      body('News'),
      'Free advice & more',
      'meta og:title',
    ],
    [
      'is JSON-LD’s',
      '',
      jsonLd({ '@type': 'NewsArticle', headline: 'Free <b>advice</b>' }),
      story(),
      'Free advice',
      'json-ld',
    ],
    ['keeps a colon that is its own', 'Advice: free for all', '', story(), 'Advice: free for all', 'title'],
    [
      'loses the host in front',
      'city.example » Free advice for tenants',
      '',
      story(),
      'Free advice for tenants',
      'title',
    ],
    ['is empty where there is none', '', '', story(), '', undefined],
  ])('%s', (_, title, head, html, expected, evidence) => {
    const facts = factsOf({ title, head, body: html });
    expect([facts.title, facts.evidence['title']]).toEqual([expected, evidence]);
  });
});

describe('authors', () => {
  test.each([
    [
      'of JSON-LD',
      { head: jsonLd({ '@type': 'Article', author: [{ name: 'Ana Ruiz' }, { '@type': 'Person', name: 'Tom Ek' }] }) },
      ['Ana Ruiz', 'Tom Ek'],
    ],
    [
      'by reference',
      {
        head: jsonLd({
          '@graph': [
            { '@type': 'Article', author: { '@id': '#ana' } },
            { '@id': '#ana', '@type': 'Person', name: 'Ana Ruiz' },
          ],
        }),
      },
      ['Ana Ruiz'],
    ],
    ['of meta elements', { head: '<meta name=author content="By Ana Ruiz and Tom Ek">' }, ['Ana Ruiz', 'Tom Ek']],
    [
      'by the link to their page',
      { body: `<h1>Free advice for tenants</h1><p>By <a href="/author/ana">Ana Ruiz</a></p>${story()}` },
      ['Ana Ruiz'],
    ],
    [
      'of a byline',
      { body: `<h1>Free advice for tenants</h1><div class=byline>Von Ana Ruiz</div>${story()}` },
      ['Ana Ruiz'],
    ],
    ['by words alone', { body: `<h1>Free advice for tenants</h1><p>Por Ana Ruiz</p>${story()}` }, ['Ana Ruiz']],
    [
      'are not the site, nor admin, nor an address',
      {
        head: '<meta property="og:site_name" content="Harbour Post"><meta name=author content="Harbour Post; admin; https://city.example/me; a@city.example">',
      },
      [],
    ],
  ])('%s', (_, parts, expected) => expect(factsOf(parts).authors).toEqual(expected));
});

test('picture, section, publisher, licence and events are read, addresses made whole', () => {
  const head = `<base href="https://cdn.city.example/"><meta property="og:image" content="/town-hall.jpg"><meta property="og:image:alt" content="The town hall">
    <meta property="article:section" content="Housing"><meta property="og:site_name" content="Harbour Post"><link rel=license href="https://creativecommons.org/licenses/by/4.0/">
    ${jsonLd({ '@type': 'SocialEvent', name: 'Open day', startDate: '2026-12-01T10:00', location: { name: 'Town hall' } })}`;
  expect(factsOf({ head })).toMatchObject({
    image: { url: 'https://cdn.city.example/town-hall.jpg', alt: 'The town hall' },
    section: 'Housing',
    publisher: 'Harbour Post',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    events: [{ name: 'Open day', start: '2026-12-01T10:00', place: 'Town hall' }],
    evidence: { image: 'meta og:image', licence: 'link rel=license' },
  });
});

test.each(['/logo.png', '/img/default-share.jpg', 'data:image/png;base64,AAAA', 'javascript:alert(1)'])(
  '%s is no picture of the article',
  (address) => {
    expect(factsOf({ head: `<meta property="og:image" content="${address}">` }).image).toBeUndefined();
  },
);

test('the canonical URL is the page’s claim where that is plausible', () => {
  expect(factsOf({ head: '<link rel=canonical href="/news/free-advice">' }).canonicalUrl).toBe(
    'https://city.example/news/free-advice',
  );
  expect(factsOf({ head: '<link rel=canonical href="/">' }).canonicalUrl).toBe('https://city.example/news/advice');
});

test('JSON-LD is read with the mistakes that templates make, and left where nothing can be made of it', () => {
  const broken =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Free\nadvice","author":"Ana Ruiz",}</script><script type="application/ld+json">{{{</script>';
  expect(factsOf({ title: '', head: broken, body: story() })).toMatchObject({
    title: 'Free advice',
    authors: ['Ana Ruiz'],
  });
});

test('of several articles in JSON-LD the one at this address speaks', () => {
  const head = jsonLd([
    { '@type': 'Article', url: 'https://city.example/news/other', author: 'Tom Ek', datePublished: '2026-01-01' },
    { '@type': 'Article', url: 'https://city.example/news/advice', author: 'Ana Ruiz', datePublished: '2026-11-05' },
  ]);
  expect(factsOf({ head })).toMatchObject({ authors: ['Ana Ruiz'], published: { value: '2026-11-05' } });
});
