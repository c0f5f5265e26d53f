import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleId, canonicalUrl, pageId } from '../../shared/articles/identity.ts';

describe('the canonical URL', () => {
  test.each([
    ['drops campaigns', 'https://city.example/a?utm_source=x&utm_campaign=y&id=3', 'https://city.example/a?id=3'],
    ['drops click ids', 'https://city.example/a?fbclid=1&gclid=2&mc_eid=3', 'https://city.example/a'],
    ['drops a channel', 'https://city.example/a?source=rss&ref=newsletter-12', 'https://city.example/a'],
    [
      'keeps a parameter of the same name that says which page',
      'https://city.example/a?source=12',
      'https://city.example/a?source=12',
    ],
    ['keeps the language', 'https://city.example/a?lang=es', 'https://city.example/a?lang=es'],
    ['keeps the number of an old post', 'https://city.example/?p=120&share=facebook', 'https://city.example/?p=120'],
    ['drops what comes after #', 'https://city.example/a#comments', 'https://city.example/a'],
    ['drops default ports, names and passwords', 'http://me:secret@city.example:80/a', 'http://city.example/a'],
    ['writes hosts small and without a last dot', 'https://CITY.Example./A', 'https://city.example/A'],
    ['leaves AMP by path', 'https://city.example/news/a/amp/', 'https://city.example/news/a/'],
    ['leaves AMP by parameter', 'https://city.example/news/a?amp=1', 'https://city.example/news/a'],
    ['leaves AMP by file', 'https://city.example/news/a.amp.html', 'https://city.example/news/a.html'],
    ['leaves the AMP cache', 'https://city-example.cdn.ampproject.org/c/s/city.example/a', 'https://city.example/a'],
    ['leaves the AMP viewer', 'https://www.google.com/amp/s/city.example/a?id=1', 'https://city.example/a?id=1'],
    ['leaves print views', 'https://city.example/news/a?print=true', 'https://city.example/news/a'],
    ['leaves print folders', 'https://city.example/node/12/print', 'https://city.example/node/12'],
    ['leaves AMP folders', 'https://city.example/amp/news/a', 'https://city.example/news/a'],
    ['leaves AMP hosts', 'https://amp.city.example/news/a', 'https://city.example/news/a'],
    ['leaves the view for phones', 'https://city.example/2026/11/a.html?m=1', 'https://city.example/2026/11/a.html'],
    ['keeps a month', 'https://city.example/?m=202611', 'https://city.example/?m=202611'],
    ['leaves print output', 'https://city.example/news/a?output=print', 'https://city.example/news/a'],
    [
      'leaves a print view below an article’s name',
      'https://city.example/rents-go-up/print/',
      'https://city.example/rents-go-up',
    ],
    ['keeps a section called print', 'https://city.example/news/print/', 'https://city.example/news/print/'],
    ['keeps a message’s number', 'https://city.example/view?msg=12', 'https://city.example/view?msg=12'],
    ['leaves shares', 'https://city.example/a?share=jetpack-whatsapp&nb=1', 'https://city.example/a'],
    ['leaves session folders', 'https://city.example/(S(abcdefghij0123456789))/a.aspx', 'https://city.example/a.aspx'],
    ['leaves session numbers', `https://city.example/a?sid=${'0a'.repeat(16)}`, 'https://city.example/a'],
    ['keeps short numbers of the same name', 'https://city.example/a?sid=12', 'https://city.example/a?sid=12'],
    ['leaves sessions', 'https://city.example/a;jsessionid=4F?PHPSESSID=1', 'https://city.example/a'],
    ['has one spelling of escapes', 'https://city.example/%e2%82%ac/%7Eme', 'https://city.example/%E2%82%AC/~me'],
    ['composes letters', 'https://city.example/cafe%CC%81', 'https://city.example/caf%C3%A9'],
    ['leaves bytes that are no UTF-8', 'https://city.example/caf%e9', 'https://city.example/caf%E9'],
    ['gives back what is no address', ' not an address ', 'not an address'],
  ])('%s', (_, url, expected) => expect(canonicalUrl(url)).toBe(expected));

  test.each([
    ['its own claim', '/node/12', '/news/rents', '/news/rents'],
    ['not the home page', '/news/rents', '/', '/news/rents'],
    ['not the section it is in', '/news/rents', '/news/', '/news/rents'],
    ['the first of its pages', '/news/rents-go-up/2', '/news/rents-go-up', '/news/rents-go-up'],
    ['not the section where its number looks like a page’s', '/news/12', '/news/', '/news/12'],
    ['not the script without its number', '/view.php?id=12', '/view.php', '/view.php?id=12'],
    ['not the home page without its number', '/?p=12', '/', '/?p=12'],
    ['its own without what does not number it', '/news/rents?theme=dark', '/news/rents', '/news/rents'],
    ['not another section', '/2026/11/rents', '/category/news/', '/2026/11/rents'],
    ['not a test server', '/news/rents', 'https://staging.city.example/news/rents', '/news/rents'],
    ['not another port', '/news/rents', 'https://city.example:8080/news/rents', '/news/rents'],
    ['not a template that was not filled in', '/news/rents', '/news/undefined', '/news/rents'],
    ['not another language by file', '/rents.es.html', '/rents.en.html', '/rents.es.html'],
    ['not another language', '/es/noticias/1', '/en/news/1', '/es/noticias/1'],
    ['not another site', '/news/rents', 'https://other.example.org/news/rents', '/news/rents'],
    ['not a broken claim', '/news/rents', 'https://', '/news/rents'],
    [
      'another host of the same site',
      '/news/rents',
      'https://news.city.example/rents',
      'https://news.city.example/rents',
    ],
  ])('of a page is %s', (_, page, relCanonical, expected) => {
    const base = 'https://city.example';
    expect(canonicalUrl(base + page, { relCanonical })).toBe(new URL(expected, base).href);
  });

  test('of a blog is never that of another on the same platform', () => {
    const relCanonical = 'https://b.blogspot.com/2026/11/rents.html';
    expect(canonicalUrl('https://a.blogspot.com/2026/11/rents.html', { relCanonical })).toBe(
      'https://a.blogspot.com/2026/11/rents.html',
    );
  });

  test('stays the same when taken again, whatever the page claims (E7)', () => {
    const urls = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(urls, fc.option(urls, { nil: undefined }), (url, relCanonical) => {
        const once = canonicalUrl(url, relCanonical === undefined ? {} : { relCanonical });
        expect(canonicalUrl(once)).toBe(once);
        expect(canonicalUrl(once, { relCanonical: once })).toBe(once);
      }),
    );
  });
});

describe('two addresses (E7)', () => {
  const slug = fc.stringMatching(/^[a-z]{3,8}(?:-[a-z]{3,8}){0,3}$/);
  const language = fc.constantFrom('', '/en', '/es', '/ko');
  const number = fc.integer({ min: 1, max: 99_999 });
  /** Ways in which sites tell articles apart; each tuple is one article. */
  const article = fc.oneof(
    fc.tuple(language, slug).map(([at, name]) => `${at}/news/${name}`),
    fc.tuple(language, number).map(([at, id]) => `${at}/news/${id}`),
    number.map((id) => `/?p=${id}`),
    number.map((id) => `/view.php?id=${id}`),
    fc.tuple(number, fc.integer({ min: 2, max: 9 })).map(([id, page]) => `/board/view.do?seq=${id}&page=${page}`),
    fc.tuple(slug, fc.constantFrom('en', 'es')).map(([name, lang]) => `/news/${name}?lang=${lang}`),
  );
  const origin = fc.constantFrom('http://', 'https://', 'https://www.', 'https://m.', 'https://amp.');
  const tracking = fc.subarray([
    'utm_source=x',
    'fbclid=1',
    'share=facebook',
    'mc_eid=2',
    'amp=1',
    'print=1',
    'pk_campaign=3',
  ]);
  const address = (start: string, path: string, extra: readonly string[]) => {
    const query = extra.join('&');
    return `${start}city.example${path}${query && (path.includes('?') ? '&' : '?')}${query}#top`;
  };

  test('of one article always give one id, however it was reached', () => {
    fc.assert(
      fc.property(article, origin, origin, tracking, tracking, (path, a, b, first, second) => {
        expect(pageId(address(a, path, first))).toBe(pageId(address(b, path, second)));
      }),
      { numRuns: 500 },
    );
  });

  test('of two articles never give one id, also when their template claims its own address without the number', () => {
    fc.assert(
      fc.property(article, article, origin, tracking, (one, other, start, extra) => {
        fc.pre(one !== other);
        const idOf = (path: string) => {
          const url = address(start, path, extra);
          return articleId(canonicalUrl(url, { relCanonical: new URL(url).pathname.replace(/\/\d+$/, '/') }));
        };
        expect(pageId(address(start, one, extra))).not.toBe(pageId(address(start, other, extra)));
        expect(idOf(one)).not.toBe(idOf(other));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the id', () => {
  test.each([
    ['http and https', 'http://city.example/a', 'https://city.example/a'],
    ['with and without www', 'https://www.city.example/a', 'https://city.example/a'],
    ['the site for phones', 'https://m.city.example/a', 'https://city.example/a'],
    ['with and without a last slash', 'https://city.example/a/', 'https://city.example/a'],
    ['with and without index file', 'https://city.example/a/index.html', 'https://city.example/a/'],
    ['doubled slashes', 'https://city.example//a', 'https://city.example/a'],
    ['parameters in any order', 'https://city.example/a?x=1&y=2', 'https://city.example/a?y=2&x=1'],
    ['tracked and not', 'https://city.example/a?utm_medium=mail', 'https://city.example/a'],
  ])('is one for %s', (_, a, b) => expect(pageId(a)).toBe(pageId(b)));

  test.each([
    ['languages', 'https://city.example/en/a', 'https://city.example/es/a'],
    ['languages by host', 'https://en.city.example/a', 'https://es.city.example/a'],
    ['languages by parameter', 'https://city.example/a?lang=en', 'https://city.example/a?lang=es'],
    ['pages', 'https://city.example/a?id=1', 'https://city.example/a?id=2'],
    ['letters of either case in the path', 'https://city.example/A', 'https://city.example/a'],
  ])('keeps %s apart', (_, a, b) => expect(pageId(a)).not.toBe(pageId(b)));

  test('is 32 hex digits and never changes', () => {
    // printf 'city.example/a' | sha256sum
    expect(articleId('https://city.example/a')).toBe('67ebb257d9507b6b9f2c1394ec557c91');
  });
});
