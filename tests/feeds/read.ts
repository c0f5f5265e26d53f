import type { Feed, FeedItem } from '../../shared/feeds/feed.ts';
import { type FeedBody, parseFeed } from '../../shared/feeds/parse-feed.ts';

/** The feed in a text; a test fails where it is none. */
export async function read(text: string, rest: Partial<FeedBody> = {}) {
  const reading = await parseFeed({ bytes: Buffer.from(text), url: 'https://town.example/feeds/all.xml', ...rest });
  if (reading.kind === 'not-a-feed') throw new Error(`${reading.why}: ${reading.detail}`);
  return reading.feed;
}

/** The first item of an RSS 2.0 feed with these fields in it. */
export async function rssItem(fields: string, channel = '') {
  const feed = await read(`<rss version="2.0"><channel>${channel}<item>${fields}</item></channel></rss>`);
  return firstOf(feed);
}

/** The first entry of an Atom 1.0 feed with these fields in it. */
export async function atomEntry(fields: string, feedAttributes = '') {
  const feed = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${feedAttributes}><entry>${fields}</entry></feed>`,
  );
  return firstOf(feed);
}

function firstOf({ items: [first] }: Feed): FeedItem {
  if (!first) throw new Error('the feed has no item');
  return first;
}
