import { createHash } from 'node:crypto';
import type { ListingRule } from '../sources/listing-rule.ts';
import type { PollState, Wishes } from '../sources/poll-state.ts';
import type { Source } from '../sources/source.ts';
import { decode } from '../web/charset.ts';
import type { PageRequest, Reply } from '../web/reply.ts';
import type { Feed, FeedDate, FeedItem } from './feed.ts';
import { type HubOffer, hubOffer } from './hub-offer.ts';
import { type Listing, readListing } from './listing.ts';
import { plainText } from './markup.ts';
import { parseFeed } from './parse-feed.ts';
import { feedSettings } from './settings.ts';
import { parseSitemap, type SitemapEntry } from './sitemap.ts';

/** A page that a source speaks of, and what it says of it. */
export interface Entry {
  readonly url: string;
  readonly title?: string;
  /** Plain text. */
  readonly summary?: string;
  readonly published?: FeedDate;
  /** When the page was last changed. */
  readonly updated?: FeedDate;
}
export type Reading =
  | {
      readonly kind: 'read';
      readonly entries: readonly Entry[];
      readonly wishes: Wishes;
      readonly watched?: string;
      readonly rule?: ListingRule;
      readonly offer?: HubOffer;
      /** Where what was published before begins. */
      readonly past?: string;
    }
  | { readonly kind: 'unreadable'; readonly why: string };
type Page = Extract<Reply, { kind: 'page' }>;
type Fetch = (request: PageRequest) => Promise<Reply>;

/** Characters of a summary that travel with a page: a message has room for 256 kB. */
const maxSummary = 4_000;
/** Sitemaps that one index may lead to on one visit. */
const maxSitemaps = 20;
const weekDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Reads what a source shows, in the way it is polled. */
export async function readEntries({ poll }: Source, state: PollState, reply: Page, fetch: Fetch): Promise<Reading> {
  switch (poll.how) {
    case 'feed':
      return feedReading(reply);
    case 'sitemap':
      return sitemapReading(reply, fetch, state.lastSuccessAt);
    case 'listing':
      return listingReading(reply, state.listing?.rule);
    default:
      return {
        kind: 'read',
        entries: [],
        wishes: {},
        watched: createHash('sha256')
          .update(plainText(htmlOf(reply)))
          .digest('hex'),
      };
  }
}

async function feedReading(page: Page): Promise<Reading> {
  const { body, url, headers } = page;
  const { 'content-type': contentType } = headers;
  const reading = await parseFeed({ bytes: body, url, ...(contentType && { contentType }) });
  if (reading.kind === 'not-a-feed')
    return { kind: 'unreadable', why: `not a feed (${reading.why}): ${reading.detail}` };
  const offer = hubOffer(reading.feed, page);
  const past = reading.feed.prevArchiveUrl ?? reading.feed.nextUrl;
  return {
    kind: 'read',
    entries: reading.feed.items.flatMap(entryOf),
    wishes: wishesOf(reading.feed),
    ...(offer && { offer }),
    ...(past && { past }),
  };
}

/** An item as an entry; none where it leads to no page. */
export function entryOf({
  url,
  title,
  summary,
  published,
  updated,
}: Partial<Pick<FeedItem, 'url' | 'title' | 'summary' | 'published' | 'updated'>>): readonly Entry[] {
  if (url === undefined || !/^https?:/.test(url)) return [];
  return [
    {
      url,
      ...(title && { title }),
      ...(summary && { summary: summary.slice(0, maxSummary) }),
      ...(published && { published }),
      ...(updated && { updated }),
    },
  ];
}

function wishesOf({ ttlMinutes, updatePeriodMinutes, skipHours, skipDays }: Feed): Wishes {
  const updatesEveryMinutes = ttlMinutes ?? updatePeriodMinutes;
  return {
    ...(updatesEveryMinutes !== undefined && { updatesEveryMinutes }),
    ...(skipHours && { skipHours: [...skipHours] }),
    ...(skipDays && { skipDays: skipDays.map((name) => weekDays.indexOf(name)).filter((day) => day >= 0) }),
  };
}

/** A listing's items by the rule it was read by before; where that finds nothing any more, by what repeats now. */
function listingReading(reply: Page, kept: ListingRule | undefined): Reading {
  const html = htmlOf(reply);
  const asBefore = kept && readListing(html, reply.url, kept);
  const { items, rule } = asBefore && fits(asBefore) ? asBefore : readListing(html, reply.url);
  return { kind: 'read', entries: items, wishes: {}, ...(rule && { rule }) };
}

/** A rule that finds nothing, or none of the dates it knows the place of, is the rule of another page. */
const fits = ({ items, rule }: Listing) =>
  items.length > 0 && (rule?.date === undefined || items.some(({ published }) => published !== undefined));

/**
 * A sitemap's pages; of an index those of its newest sitemaps. Parts that were read and have not changed for months are
 * let rest, but for the newest one and those of news.
 */
async function sitemapReading(reply: Page, fetch: Fetch, readAt: string | undefined): Promise<Reading> {
  const reading = parseSitemap(reply.body, reply.url);
  if (reading.kind === 'not-a-sitemap') return { kind: 'unreadable', why: `not a sitemap: ${reading.detail}` };
  if (reading.kind === 'pages') return { kind: 'read', entries: reading.entries.map(fromSitemap), wishes: {} };
  const newestFirst = reading.entries.toSorted((a, b) => compare(b.lastModified?.value, a.lastModified?.value));
  const entries: Entry[] = [];
  const isAtRest = ({ url, lastModified }: SitemapEntry) =>
    readAt !== undefined && lastModified !== undefined && lastModified.value < restsSince(readAt) && !/news/i.test(url);
  const parts = newestFirst.slice(0, maxSitemaps).filter((part, i) => i === 0 || !isAtRest(part));
  for (const { url } of parts) {
    const part = await fetch({ url });
    const pages = part.kind === 'page' ? parseSitemap(part.body, part.url) : undefined;
    if (pages?.kind === 'pages') entries.push(...pages.entries.map(fromSitemap));
  }
  // Where there is a news sitemap, what the others name are standing pages.
  const news = entries.filter(({ published }) => published !== undefined);
  return { kind: 'read', entries: news.length > 0 ? news : entries, wishes: {} };
}

/** When a page was last changed is not when it was published: only a news sitemap says that. */
const fromSitemap = ({ url, title, published, lastModified }: SitemapEntry): Entry => ({
  url,
  ...(title && { title }),
  ...(published && { published }),
  ...(lastModified && { updated: lastModified }),
});
const restsSince = (readAt: string) =>
  new Date(Date.parse(readAt) - feedSettings.sitemapRestsDays * 24 * 3_600_000).toISOString();
const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);

const htmlOf = ({ body, headers }: Page) => decode(body, headers['content-type'], 'html').text;
