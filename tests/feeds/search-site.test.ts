import { describe, expect, test } from 'vitest';
import { newsLinks } from '../../shared/feeds/news-links.ts';
import { searchSite } from '../../shared/feeds/search-site.ts';
import { searchSettings } from '../../shared/feeds/settings.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { PageRequest, Reply } from '../../shared/web/reply.ts';
import { lindow } from '../support/source.ts';

const source: Source = {
  ...lindow,
  poll: { how: 'feed', url: 'https://lindow.example/old-feed' },
};
const rss = (...days: string[]) =>
  `<rss version="2.0"><channel><title>L</title>${days
    .map(
      (day) =>
        `<item><title>Of ${day}</title><link>https://lindow.example/${day}</link><pubDate>${day}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
const listing = `<ul class="list">${['Tenants meet the council', 'Ramps for the old harbour', 'Night buses stay']
  .map(
    (title, i) => `<li><a href="/n/${i}">${title}</a> <time datetime="2026-11-1${i}">1${i} November 2026</time></li>`,
  )
  .join('')}</ul>`;

/** A site of these pages; what it is asked for is written down. */
function siteOf(pages: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetch = async ({ url }: PageRequest): Promise<Reply> => {
    asked.push(url);
    const body = pages[new URL(url).pathname];
    return body === undefined
      ? { kind: 'missing', status: 404, headers: {}, url, redirects: [] }
      : { kind: 'page', status: 200, headers: {}, validators: {}, body: Buffer.from(body), url, redirects: [] };
  };
  return { fetch, asked };
}
const search = (pages: Readonly<Record<string, string>>, rest: Partial<Parameters<typeof searchSite>[0]> = {}) =>
  searchSite(
    { source, sitemaps: [], not: [source.poll.how === 'none' ? '' : source.poll.url], ...rest },
    siteOf(pages).fetch,
  );

describe('a search of a site finds', () => {
  test('the feed that the home page declares, and not that of its comments', async () => {
    const home = `<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <link rel="alternate" type="application/rss+xml" href="/new-feed">`;
    expect(
      await search({ '/': home, '/new-feed': rss('2026-11-20', '2026-11-21'), '/comments/feed/': rss('2026-11-22') }),
    ).toMatchObject({
      candidates: [
        {
          how: 'feed',
          url: 'https://lindow.example/new-feed',
          found: 'declared on the home page',
          items: 2,
          newest: '2026-11-21',
          titles: ['Of 2026-11-20', 'Of 2026-11-21'],
        },
      ],
    });
  });

  test('a feed where feeds usually are, though nobody links it', async () =>
    expect(await search({ '/': '<p>Hello</p>', '/rss.xml': rss('2026-11-20') })).toMatchObject({
      candidates: [{ url: 'https://lindow.example/rss.xml', found: 'where feeds usually are' }],
    }));

  test('the sitemap that robots.txt names, by its newest part', async () => {
    const index = `<sitemapindex><sitemap><loc>https://lindow.example/pages.xml</loc></sitemap><sitemap><loc>https://lindow.example/posts.xml</loc></sitemap></sitemapindex>`;
    const posts = `<urlset>${[1, 2, 3].map((n) => `<url><loc>https://lindow.example/p/${n}</loc><lastmod>2026-11-0${n}</lastmod></url>`).join('')}</urlset>`;
    expect(
      await search(
        { '/': '', '/map.xml': index, '/posts.xml': posts },
        { sitemaps: ['https://lindow.example/map.xml'] },
      ),
    ).toMatchObject({ candidates: [{ how: 'sitemap', items: 3, newest: '2026-11-03', found: 'named in robots.txt' }] });
  });

  test('the page of news that the menu links, and prefers a feed declared there', async () => {
    const home = '<nav><a href="/about">About</a><a href="/aktuelles">Aktuelles</a></nav>';
    expect(await search({ '/': home, '/aktuelles': listing })).toMatchObject({
      candidates: [{ how: 'listing', url: 'https://lindow.example/aktuelles', items: 3, newest: '2026-11-12' }],
    });
    const withFeed = `<link rel="alternate" type="application/atom+xml" href="/hidden">${listing}`;
    expect(await search({ '/': home, '/aktuelles': withFeed, '/hidden': rss('2026-11-20') })).toMatchObject({
      candidates: [{ how: 'feed', url: 'https://lindow.example/hidden' }, { how: 'listing' }],
    });
  });
});

describe('a search proposes nothing', () => {
  const home = '<link rel="alternate" type="application/rss+xml" href="/feed2">';
  test('that cannot be read as what it says it is', async () =>
    expect(await search({ '/': home, '/feed2': '<html>Not found</html>' })).toMatchObject({ candidates: [] }));
  test('that shows nothing newer than the source did', async () =>
    expect(await search({ '/': home, '/feed2': rss('2024-01-01') }, { lastDay: '2026-05-01' })).toMatchObject({
      candidates: [],
    }));
  test('that staff turned down', async () =>
    expect(
      await search({ '/': home, '/feed2': rss('2026-11-20') }, { not: ['https://lindow.example/feed2'] }),
    ).toMatchObject({
      candidates: [],
    }));
  test('where the site answers nothing at all, and asks no more than is allowed', async () => {
    const site = siteOf({});
    const links = Array.from(
      { length: 50 },
      (_, i) => ({ url: `https://lindow.example/f${i}`, confidence: 'seen' }) as const,
    );
    const hinted = { ...source, hints: { feeds: links, news: [], sitemaps: [] } };
    const result = await searchSite({ source: hinted, sitemaps: [], not: [] }, site.fetch);
    expect(result).toMatchObject({ kind: 'searched', candidates: [] });
    expect(site.asked).toHaveLength(searchSettings.maxRequests + 1);
    expect(new Set(site.asked).size).toBe(site.asked.length);
  });
});

test('a site that asks to wait is searched later', async () =>
  expect(
    await searchSite({ source, sitemaps: [], not: [] }, async ({ url }) => ({
      kind: 'wait',
      why: 'too-many-requests',
      seconds: 60,
      url,
      redirects: [],
    })),
  ).toEqual({ kind: 'wait', seconds: 60 }));

test('menu entries that lead to news are told from headlines and other menus', () => {
  const html = `<a href="/contact">Contact</a><a href="/noticias/">Noticias</a><a href="/x">새소식</a>
    <a href="https://other.example/news">News</a><a href="/p/7">News of the harbour: ramps are built at last</a><a href="/en/press#top">Press</a>`;
  expect(newsLinks(html, 'https://lindow.example/')).toEqual([
    'https://lindow.example/noticias/',
    'https://lindow.example/en/press',
    'https://lindow.example/x',
  ]);
});
