import type { Candidate } from '../sources/proposal.ts';
import type { Source } from '../sources/source.ts';
import { decode } from '../web/charset.ts';
import type { PageRequest, Reply } from '../web/reply.ts';
import { commonFeedPaths, discoverFeeds } from './discover.ts';
import { newsLinks } from './news-links.ts';
import { searchSettings } from './settings.ts';
import { verified } from './verify-candidate.ts';

/** What is known before a search. */
export interface Search {
  readonly source: Source;
  /** Sitemaps that the host's robots.txt names. */
  readonly sitemaps: readonly string[];
  /** Addresses that must not be proposed: the dead one, and those staff turned down. */
  readonly not: readonly string[];
  /** The newest day that the source has shown so far. */
  readonly lastDay?: string | undefined;
}
/** What a search found; or the site asks to come back later. */
export type SearchResult =
  | { readonly kind: 'searched'; readonly asked: number; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'wait'; readonly seconds: number };

type Fetch = (request: PageRequest) => Promise<Reply>;
type Lead = Pick<Candidate, 'how' | 'url' | 'found'>;

/**
 * Searches a source's site for where its news can be read now: what the home page declares, what the registry hints at,
 * where feeds usually are, sitemaps, pages of news. Each is read; only what shows items is a candidate, best first.
 */
export async function searchSite(search: Search, fetch: Fetch): Promise<SearchResult> {
  const { source, sitemaps } = search;
  const home = homeOf(source);
  if (!home) return { kind: 'searched', asked: 0, candidates: [] };
  const tried = new Set(search.not);
  let asked = 0;
  const ask = async (url: string): Promise<Reply | undefined> => {
    if (asked >= searchSettings.maxRequests || tried.has(url)) return undefined;
    tried.add(url);
    asked += 1;
    return fetch({ url });
  };

  const front = await fetch({ url: home });
  if (front.kind === 'wait') return { kind: 'wait', seconds: front.seconds };
  const candidates: Candidate[] = [];
  const enough = (how: Candidate['how'], count: number) =>
    candidates.filter((candidate) => candidate.how === how).length >= count;
  const follow = async (leads: readonly Lead[], count: number) => {
    for (const lead of leads) {
      if (enough(lead.how, count)) return;
      const reply = await ask(lead.url);
      const candidate = reply && (await verified(lead, reply, ask));
      if (candidate && isNewer(candidate, search)) candidates.push(candidate);
    }
  };

  const html = front.kind === 'page' ? htmlOf(front) : '';
  await follow(feedLeads(html, home, source), 2);
  await follow(sitemapLeads(home, source, sitemaps), 1);
  for (const lead of newsLeads(html, home, source)) {
    if (enough('listing', 1) || enough('feed', 2)) break;
    const reply = await ask(lead.url);
    if (reply?.kind !== 'page') continue;
    await follow(declared(htmlOf(reply), reply.url, `declared on ${lead.url}`), 2);
    const listing = await verified(lead, reply, ask);
    if (listing && isNewer(listing, search)) candidates.push(listing);
  }
  return { kind: 'searched', asked: asked + 1, candidates: candidates.toSorted(byWorth) };
}

function homeOf({ site, poll }: Source): string | undefined {
  return site ?? (poll.how === 'none' ? undefined : new URL('/', poll.url).href);
}

function feedLeads(html: string, home: string, { hints }: Source): readonly Lead[] {
  const lead = (found: string) => (url: string) => ({ how: 'feed', url, found }) as const;
  return [
    ...declared(html, home, 'declared on the home page'),
    ...discoverFeeds(html, home).likely.map(lead('linked on the home page')),
    ...hints.feeds.map(({ url }) => url).map(lead('hint of the registry')),
    ...commonFeedPaths(home).slice(0, searchSettings.commonPaths).map(lead('where feeds usually are')),
  ];
}

/** Feeds that a page declares, but not those of comments. */
function declared(html: string, url: string, found: string): readonly Lead[] {
  return discoverFeeds(html, url)
    .feeds.filter(
      ({ url, title = '' }) => !/\/comments\/|[?&]feed=comments|comment(?:s|aires)?\b/i.test(`${url} ${title}`),
    )
    .map(({ url }) => ({ how: 'feed', url, found }));
}

function sitemapLeads(home: string, { hints }: Source, sitemaps: readonly string[]): readonly Lead[] {
  const news = sitemaps.toSorted((a, b) => Number(/news/i.test(b)) - Number(/news/i.test(a)));
  return [
    ...news.slice(0, 2).map((url) => ({ how: 'sitemap', url, found: 'named in robots.txt' }) as const),
    ...hints.sitemaps.map((url) => ({ how: 'sitemap', url, found: 'hint of the registry' }) as const),
    { how: 'sitemap', url: new URL('/sitemap.xml', home).href, found: 'where sitemaps usually are' },
  ];
}

function newsLeads(html: string, home: string, { hints }: Source): readonly Lead[] {
  const linked = newsLinks(html, home).slice(0, searchSettings.newsPages);
  return [
    ...linked.map((url) => ({ how: 'listing', url, found: 'linked on the home page' }) as const),
    ...hints.news.map((url) => ({ how: 'listing', url, found: 'hint of the registry' }) as const),
  ];
}

/** What shows nothing newer than the source itself did is as dead as that. */
const isNewer = ({ newest }: Candidate, { lastDay }: Search) =>
  newest === undefined || lastDay === undefined || newest > lastDay;

/** Feeds before listings before sitemaps; of two the one with the newer item. */
function byWorth(a: Candidate, b: Candidate): number {
  const order = ['feed', 'listing', 'sitemap'];
  const newest = (b.newest ?? '').localeCompare(a.newest ?? '');
  return order.indexOf(a.how) - order.indexOf(b.how) || newest;
}

const htmlOf = ({ body, headers }: Extract<Reply, { kind: 'page' }>) =>
  decode(body, headers['content-type'], 'html').text;
