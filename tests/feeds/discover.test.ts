import { expect, test } from 'vitest';
import { commonFeedPaths, discoverFeeds } from '../../shared/feeds/discover.ts';

test('the feeds that a page declares are found, and no descriptions of the page', () => {
  const html = `<head><base href="https://town.example/en/">
    <link rel="alternate" type="application/rss+xml" title="All news" href="feed/">
    <link rel="ALTERNATE feed" type="application/atom+xml" href="/atom.xml">
    <link rel="alternate" type="application/rss+xml" title="Again" href="feed/">
    <link rel="alternate" type="application/feed+json" href="/feed.json">
    <link rel="alternate" type="application/json" href="https://town.example/wp-json/wp/v2/pages/1">
    <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
    <link rel="alternate" hreflang="es" href="/es/">
    <link rel="hub" href="https://hub.example/"><link rel="self" href="/en/">
  </head>`;
  expect(discoverFeeds(html, 'https://town.example/')).toEqual({
    feeds: [
      { url: 'https://town.example/en/feed/', type: 'application/rss+xml', title: 'All news' },
      { url: 'https://town.example/atom.xml', type: 'application/atom+xml' },
      { url: 'https://town.example/feed.json', type: 'application/feed+json' },
    ],
    likely: [],
    hub: 'https://hub.example/',
    self: 'https://town.example/en/',
  });
});

test('links that look like feeds are likely ones', () => {
  const html = `<a href="/rss.xml">x</a><a href="/news?format=feed&amp;type=rss">y</a><a href="/subscribe/rss">RSS</a>
    <a href="/feeding-the-town">Feed the town</a><a href="/about">About</a><a href="https://feeds.feedburner.com/town">z</a>`;
  expect(discoverFeeds(html, 'https://town.example/').likely).toEqual([
    'https://town.example/rss.xml',
    'https://town.example/news?format=feed&type=rss',
    'https://town.example/subscribe/rss',
    'https://feeds.feedburner.com/town',
  ]);
});

test('common places are tried beside the page and at the root', () => {
  const paths = commonFeedPaths('https://town.example/en/news/index.html');
  expect(paths).toContain('https://town.example/en/news/feed/');
  expect(paths).toContain('https://town.example/rss.xml');
  expect(new Set(paths).size).toBe(paths.length);
  expect(commonFeedPaths('no address')).toEqual([]);
});
