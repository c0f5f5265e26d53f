import { print, printable } from '../html.ts';
import { siteName } from '../layout.ts';
import { absolute, paths } from '../paths.ts';
import { type FeedPage, jsonFeedPath } from './feed-pages.ts';
import { digestContent } from './fragment.ts';
import { issueDates } from './issue-dates.ts';
import { feedDescription, feedTitle } from './rss.ts';

/** A page of the same feed as JSON Feed 1.1. */
export function digestJsonFeed({ digests, quarter, older }: FeedPage, siteUrl: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle,
    home_page_url: absolute(paths.digests, siteUrl),
    feed_url: absolute(jsonFeedPath(quarter), siteUrl),
    ...(older !== undefined && { next_url: absolute(jsonFeedPath(older), siteUrl) }),
    description: feedDescription,
    authors: [{ name: siteName, url: siteUrl }],
    language: 'en',
    items: digests.map((digest) => {
      const url = absolute(paths.digest(digest.week), siteUrl);
      const { published, updated } = issueDates(digest);
      return {
        id: url,
        url,
        title: printable(digest.headline),
        summary: printable(digest.introduction),
        content_html: print(digestContent(digest, siteUrl)),
        date_published: published.toISOString(),
        date_modified: updated.toISOString(),
      };
    }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
