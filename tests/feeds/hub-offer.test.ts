import { describe, expect, test } from 'vitest';
import { hubOffer } from '../../shared/feeds/hub-offer.ts';
import { linksOf } from '../../shared/feeds/link-header.ts';

const base = 'https://town.example/news/feed.xml';

describe('a Link header', () => {
  test.each([
    ['<https://hub.example/>; rel="hub"', { hub: 'https://hub.example/' }],
    ['<https://hub.example/>; rel=hub', { hub: 'https://hub.example/' }],
    [
      '<https://hub.example/>;title="a, b; rel=x";REL = "self HUB"',
      { hub: 'https://hub.example/', self: 'https://hub.example/' },
    ],
    ['<feed.xml>; rel=self, <//hub.example/a,b>; rel=hub', { self: base, hub: 'https://hub.example/a,b' }],
    ['<https://one.example/>; rel=hub, <https://two.example/>; rel=hub', { hub: 'https://one.example/' }],
    ['<https://hub.example/>', {}],
    ['<javascript:alert(1)>; rel=hub', {}],
    ['<https://hub.example/>; rel="hub', {}],
    ['rel=hub', {}],
    ['', {}],
    [undefined, {}],
  ])('%s', (header, wanted) => expect(Object.fromEntries(linksOf(header, base))).toEqual(wanted));

  test('of the largest size that headers may have is read at once', () => {
    const start = performance.now();
    for (const piece of ['<', '<a>"', '<a>;rel=', '<a>;', ',"']) linksOf(piece.repeat(32_768 / piece.length), base);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a hub is taken at its word', () => {
  const hub = 'https://hub.example/';
  const page = { url: base, redirects: [], headers: {} };
  const redirects = [{ from: 'https://town.example/rss', to: base, status: 302 }];

  test.each([
    ['by the feed itself', { hub, self: base }, page],
    ['where only the scheme differs', { hub, self: 'http://town.example/news/feed.xml' }, page],
    ['where only www and a slash differ', { hub, self: 'https://www.town.example/news/feed.xml/' }, page],
    ['for the address that redirected', { hub, self: 'https://town.example/rss' }, { ...page, redirects }],
  ])('%s', (_title, feed, from) => expect(hubOffer(feed, from)).toEqual({ hub, topic: feed.self }));

  test('in the headers before the feed', () => {
    const headers = { link: `<https://better.example/>; rel=hub, <${base}>; rel=self` };
    const offer = hubOffer({ hub, self: 'https://town.example/other' }, { ...page, headers });
    expect(offer).toEqual({ hub: 'https://better.example/', topic: base });
  });
});

test.each([
  ['that names no topic', { hub: 'https://hub.example/' }],
  ['that names no hub', { self: base }],
  ['that speaks for another feed', { hub: 'https://hub.example/', self: 'https://elsewhere.example/news/feed.xml' }],
  ['that speaks for a sister feed', { hub: 'https://hub.example/', self: 'https://town.example/news/feed.xml?tag=a' }],
])('a feed %s offers nothing', (_title, feed) => {
  expect(hubOffer(feed, { url: base, redirects: [], headers: {} })).toBeUndefined();
});
