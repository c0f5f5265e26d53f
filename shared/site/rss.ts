import { weekBounds } from '../archive/week.ts';
import type { Digest } from '../digest/digest.ts';
import { html, print } from './html.ts';
import { siteName } from './layout.ts';
import { absolute, paths } from './paths.ts';

type FeedItem = Pick<Digest, 'week' | 'zone' | 'headline' | 'introduction'>;

const maxItems = 26;

/** The feed of published digests, the newest first: RSS 2.0. An item's date is the end of its week. */
export function digestFeed(digests: readonly FeedItem[], siteUrl: string): string {
  const newest = digests.toSorted((a, b) => (a.week < b.week ? 1 : -1)).slice(0, maxItems);
  return print(html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${siteName}: weekly digest</title>
<link>${siteUrl}</link>
<description>What networks of local governments and their partners published on human rights in cities, week by week.</description>
<language>en</language>
<atom:link href="${absolute(paths.feed, siteUrl)}" rel="self" type="application/rss+xml"/>
${newest.map(
  ({ week, zone, headline, introduction }) => html`<item>
<title>${headline}</title>
<link>${absolute(paths.digest(week), siteUrl)}</link>
<guid isPermaLink="true">${absolute(paths.digest(week), siteUrl)}</guid>
<pubDate>${new Date(weekBounds(week, zone).end).toUTCString()}</pubDate>
<description>${print(html`<p>${introduction}</p>`)}</description>
</item>
`,
)}</channel>
</rss>
`);
}
