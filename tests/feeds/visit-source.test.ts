import { describe, expect, test } from 'vitest';
import { visitSource } from '../../shared/feeds/visit-source.ts';
import { afterVisit } from '../../shared/sources/after-visit.ts';
import { neverPolled, type PollState } from '../../shared/sources/poll-state.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Outcome, PageRequest } from '../../shared/web/reply.ts';
import { lindow } from '../support/source.ts';

const source = (how: 'feed' | 'listing' | 'sitemap' | 'watch'): Source => ({
  ...lindow,
  poll: { how, url: 'https://lindow.example/news/' },
});
const page = (body: string, headers: Record<string, string> = {}): Outcome => ({
  kind: 'page',
  status: 200,
  headers,
  validators: {},
  body: new TextEncoder().encode(body),
});

/** Visits a source whose site answers so, and gives what was asked, what came of it, and the state after it. */
async function visit(
  how: Parameters<typeof source>[0],
  answers: Readonly<Record<string, Outcome>>,
  before: PollState = neverPolled,
) {
  const asked: PageRequest[] = [];
  const at = new Date('2026-11-23T06:00:00Z');
  const fetch = async (request: PageRequest) => {
    asked.push(request);
    const { pathname } = new URL(request.url);
    const answer = answers[pathname] ?? ({ kind: 'missing', status: 404, headers: {} } satisfies Outcome);
    return { ...answer, url: request.url, redirects: [] };
  };
  const { result, entries } = await visitSource(source(how), before, fetch, at);
  const state = afterVisit(source(how), before, {
    at,
    result,
    pages: entries.map(({ url }) => url),
    fresh: entries.map(() => at),
  });
  return { asked, result, entries, state };
}
const titles = (...names: string[]) =>
  names
    .map(
      (name, i) =>
        `<li class="item"><a href="/news/${i}">The council of Port Lindow ${name} the harbour</a><time datetime="2026-11-${10 + i}">x</time></li>`,
    )
    .join('');
const listing = (names: string[], box = 'list') =>
  page(`<html><body><main><ul class="${box}">${titles(...names)}</ul></main></body></html>`);

describe('a listing page', () => {
  test('is read by what repeats, and the rule is kept', async () => {
    const { entries, state } = await visit('listing', { '/news/': listing(['cleans', 'opens', 'sells', 'paints']) });
    expect(entries.map(({ url }) => url)).toEqual([0, 1, 2, 3].map((i) => `https://lindow.example/news/${i}`));
    expect(state.listing?.rule.item[0]).toContain('ul');
    expect(state.listing?.driftedAt).toBeUndefined();
  });

  test('that was rebuilt is read anew, and the drift is written down', async () => {
    const first = await visit('listing', { '/news/': listing(['cleans', 'opens', 'sells', 'paints']) });
    const second = await visit(
      'listing',
      { '/news/': listing(['cleans', 'opens', 'sells', 'paints'], 'cards') },
      first.state,
    );
    expect(second.entries).toHaveLength(4);
    expect(second.state.listing?.driftedAt).toBe('2026-11-23T06:00:00.000Z');
  });

  test('that lost its dates has drifted', async () => {
    const html = (date: string) =>
      page(
        `<html><body><ul class="n">${['cleans', 'opens', 'sells', 'paints']
          .map((what, i) => `<li><a href="/news/${i}">The town ${what} the old harbour</a>${date}</li>`)
          .join('')}</ul></body></html>`,
      );
    const first = await visit('listing', { '/news/': html('<time datetime="2026-11-20">20 Nov</time>') });
    expect(first.state.listing?.rule.date).toBeDefined();
    const second = await visit('listing', { '/news/': html('<time>soon</time>') }, first.state);
    expect(second.entries).toHaveLength(4);
    expect(second.state.listing?.driftedAt).toBeDefined();
  });

  test('that shows nothing counts as an empty visit, not as a failure', async () => {
    const { state } = await visit('listing', { '/news/': page('<html><body><p>Soon.</p></body></html>') });
    expect(state).toMatchObject({ failures: 0, emptyVisits: 1, visit: { outcome: 'nothing-new' } });
  });
});

describe('a sitemap index', () => {
  const index = page(`<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://lindow.example/pages.xml</loc></sitemap><sitemap><loc>https://lindow.example/news.xml</loc></sitemap></sitemapindex>`);
  const pages = page(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://lindow.example/about</loc></url></urlset>',
  );
  const news =
    page(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://lindow.example/news/1</loc><news:news><news:publication_date>2026-11-18</news:publication_date><news:title>Rents frozen</news:title></news:news></url></urlset>`);

  test('is followed to its parts, and where one is of news the others are standing pages', async () => {
    const { entries } = await visit('sitemap', { '/news/': index, '/pages.xml': pages, '/news.xml': news });
    expect(entries).toMatchObject([
      { url: 'https://lindow.example/news/1', title: 'Rents frozen', published: { value: '2026-11-18' } },
    ]);
  });

  test('is not asked for parts that rest: read before, and unchanged for months', async () => {
    const part = (name: string, day: string) =>
      `<sitemap><loc>https://lindow.example/${name}.xml</loc><lastmod>${day}</lastmod></sitemap>`;
    const dated = (extra = '') =>
      page(`<sitemapindex>${part('new', '2026-11-20')}${part('old', '2024-01-01')}${extra}</sitemapindex>`);
    const of = (name: string) => page(`<urlset><url><loc>https://lindow.example/${name}</loc></url></urlset>`);
    const parts = { '/new.xml': of('new'), '/old.xml': of('old') };
    const first = await visit('sitemap', { '/news/': dated(), ...parts });
    expect(first.entries).toHaveLength(2);
    const second = await visit('sitemap', { '/news/': dated('<!-- later -->'), ...parts }, first.state);
    expect(second.entries.map(({ url }) => url)).toEqual(['https://lindow.example/new']);
  });

  test('without news is read whole', async () => {
    const { entries } = await visit('sitemap', { '/news/': index, '/pages.xml': pages });
    expect(entries.map(({ url }) => url)).toEqual(['https://lindow.example/about']);
  });
});

describe('a reference page', () => {
  const wording = (text: string, extra = '') =>
    page(
      `<html><head><script>var a=${Math.PI}${extra.length}</script></head><body><p class="${extra}">${text}</p></body></html>`,
    );

  test('that says the same in other markup has not changed', async () => {
    const first = await visit('watch', { '/news/': wording('The charter stands.') });
    const second = await visit('watch', { '/news/': wording('The charter stands.', 'wide') }, first.state);
    expect(second.state.visit?.outcome).toBe('nothing-new');
    expect(second.state.watched?.since).toBe(first.state.watched?.since);
  });

  test('that says something else has changed', async () => {
    const first = await visit('watch', { '/news/': wording('The charter stands.') });
    const second = await visit('watch', { '/news/': wording('The charter was amended.') }, first.state);
    expect(second.state.visit?.outcome).toBe('new');
  });
});

test('the same bytes are not parsed twice, and nothing about the items changes', async () => {
  const rss = page(
    '<rss version="2.0"><channel><title>L</title><item><title>A</title><link>https://lindow.example/a</link></item></channel></rss>',
  );
  const first = await visit('feed', { '/news/': rss });
  const second = await visit('feed', { '/news/': rss }, first.state);
  expect(second.entries).toEqual([]);
  expect(second.state).toMatchObject({
    lastPages: ['https://lindow.example/a'],
    emptyVisits: 0,
    visit: { outcome: 'nothing-new' },
  });
});

test('HTML where a feed should be is a failure that says so', async () => {
  const { state } = await visit('feed', { '/news/': page('<!doctype html><html><body>Welcome</body></html>') });
  expect(state).toMatchObject({
    failures: 1,
    visit: { outcome: 'failed', detail: expect.stringMatching(/not a feed \(html\)/) },
  });
});
