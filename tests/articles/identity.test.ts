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
    ['the first of its pages', '/news/rents/2', '/news/rents', '/news/rents'],
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

  test('stays the same when taken again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
      }),
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
