import type { Digest } from '../../digest/digest.ts';
import { html, print } from '../html.ts';
import { siteName } from '../layout.ts';
import { absolute, paths } from '../paths.ts';
import { digestContent } from './fragment.ts';
import { issueDates, newestOf } from './issue-dates.ts';

/** The feed of published digests, the newest first: RSS 2.0. An item's date is the end of its week. */
export function digestRss(digests: readonly Digest[], siteUrl: string): string {
  return print(html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${feedTitle}</title>
<link>${siteUrl}</link>
<description>${feedDescription}</description>
<language>en</language>
<atom:link href="${absolute(paths.feed, siteUrl)}" rel="self" type="application/rss+xml"/>
${newestOf(digests).map((digest) => {
  const url = absolute(paths.digest(digest.week), siteUrl);
  return html`<item>
<title>${digest.headline}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<pubDate>${issueDates(digest).published.toUTCString()}</pubDate>
<description>${print(html`<p>${digest.introduction}</p>`)}</description>
<content:encoded>${print(digestContent(digest, siteUrl))}</content:encoded>
</item>
`;
})}</channel>
</rss>
`);
}

export const feedTitle = `${siteName}: weekly digest`;
export const feedDescription =
  'What networks of local governments and their partners published on human rights in cities, week by week.';
