import type { Digest } from '../../digest/digest.ts';
import { html, print } from '../html.ts';
import { siteName } from '../layout.ts';
import { absolute, paths } from '../paths.ts';
import { digestContent } from './fragment.ts';
import { issueDates, newestOf } from './issue-dates.ts';
import { feedDescription, feedTitle } from './rss.ts';

/** The same feed as Atom (RFC 4287): a correction makes an entry newer, and its id stays. */
export function digestAtom(digests: readonly Digest[], siteUrl: string): string {
  const newest = newestOf(digests);
  const updated = newest.map((digest) => issueDates(digest).updated.toISOString()).toSorted();
  return print(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${absolute(paths.atomFeed, siteUrl)}</id>
<title>${feedTitle}</title>
<subtitle>${feedDescription}</subtitle>
<link rel="self" type="application/atom+xml" href="${absolute(paths.atomFeed, siteUrl)}"/>
<link rel="alternate" type="text/html" href="${absolute(paths.digests, siteUrl)}"/>
<author><name>${siteName}</name><uri>${siteUrl}</uri></author>
<updated>${updated.at(-1) ?? noIssueYet}</updated>
${newest.map((digest) => {
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
