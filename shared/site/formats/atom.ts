import { html, print } from '../html.ts';
import { siteName } from '../layout.ts';
import { absolute, paths } from '../paths.ts';
import { atomPath, type FeedPage } from './feed-pages.ts';
import { digestContent } from './fragment.ts';
import { issueDates } from './issue-dates.ts';
import { feedDescription, feedTitle } from './rss.ts';

/**
 * A page of the same feed as Atom (RFC 4287), with its archives as RFC 5005 has them: a correction makes an entry
 * newer, and its id stays.
 */
export function digestAtom({ digests, quarter, older }: FeedPage, siteUrl: string): string {
  const self = absolute(atomPath(quarter), siteUrl);
  const updated = digests.map((digest) => issueDates(digest).updated.toISOString()).toSorted();
  return print(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en">
<id>${self}</id>
<title>${feedTitle}</title>
<subtitle>${feedDescription}</subtitle>
<link rel="self" type="application/atom+xml" href="${self}"/>
${quarter !== undefined && html`<fh:archive/>\n<link rel="current" href="${absolute(atomPath(), siteUrl)}"/>\n`}${older !== undefined && html`<link rel="prev-archive" href="${absolute(atomPath(older), siteUrl)}"/>\n`}<link rel="alternate" type="text/html" href="${absolute(paths.digests, siteUrl)}"/>
<author><name>${siteName}</name><uri>${siteUrl}</uri></author>
<updated>${updated.at(-1) ?? noIssueYet}</updated>
${digests.map((digest) => {
  const url = absolute(paths.digest(digest.week), siteUrl);
  const dates = issueDates(digest);
  return html`<entry>
<id>${url}</id>
<title>${digest.headline}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${dates.published.toISOString()}</published>
<updated>${dates.updated.toISOString()}</updated>
<summary>${digest.introduction}</summary>
<content type="html">${print(digestContent(digest, siteUrl))}</content>
</entry>
`;
})}</feed>
`);
}

/** Atom asks for a date of a feed without entries, too. */
const noIssueYet = '1970-01-01T00:00:00.000Z';
