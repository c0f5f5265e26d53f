import { absoluteUrl } from './absolute-url.ts';
import { lineOf, readHtml, withElementsBelow } from './html-tree.ts';

/** What a page says about feeds. */
export interface Discovery {
  /** Feeds that the page declares, in its order. */
  readonly feeds: readonly FeedLink[];
  /** Addresses of links that look as if they led to a feed. */
  readonly likely: readonly string[];
  readonly hub?: string;
  readonly self?: string;
}
export interface FeedLink {
  readonly url: string;
  readonly type: string;
  readonly title?: string;
}

const feedTypes = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/rss)\s*(?:;|$)/i;
const feedAddress =
  /(?:\/(?:feed|rss|atom|rdf)s?\/?$|\.(?:rss|atom|rdf)$|\/(?:feed|rss|atom|index|news|blog)\.(?:xml|json)$|[?&](?:feed|format|type)=(?:rss2?|atom|rdf|feed|xml)|feeds\.feedburner\.com\/)/i;
const feedWord = /\b(?:rss|atom|xml feed|news ?feed|feed)\b/i;

/** The feeds that a page declares in its head, and the links in it that may lead to one. */
export function discoverFeeds(html: string, url: string): Discovery {
  const feeds = new Map<string, FeedLink>();
  const likely = new Set<string>();
  const links = new Map<string, string>();
  let base = url;
  for (const element of withElementsBelow(readHtml(html))) {
    const { name, attributes } = element;
    const address = absoluteUrl(attributes['href'], base);
    if (!address) continue;
    const rels = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
    const type = attributes['type']?.trim() ?? '';
    if (name === 'base') base = address;
    else if (
      name === 'link' &&
      rels.includes('alternate') &&
      feedTypes.test(type) &&
      !/oembed|wp-json/i.test(address)
    ) {
      const title = attributes['title']?.trim();
      if (!feeds.has(address)) feeds.set(address, { url: address, type, ...(title && { title }) });
    } else if (name === 'link') {
      for (const rel of rels) if (!links.has(rel)) links.set(rel, address);
    } else if (
      name === 'a' &&
      (feedAddress.test(address) ||
        feedTypes.test(type) ||
        (feedWord.test(lineOf(element)) && /rss|atom|feed|xml/i.test(address)))
    )
      likely.add(address);
  }
  const hub = links.get('hub');
  const self = links.get('self');
  return {
    feeds: [...feeds.values()],
    likely: [...likely].filter((one) => !feeds.has(one)),
    ...(hub && { hub }),
    ...(self && { self }),
  };
}

/** Where content systems put their feeds, the most common first: WordPress, Drupal, Hugo and Jekyll, Ghost, Joomla, TYPO3. */
const commonPaths = [
  'feed/',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'rss/',
  'rss',
  'feed.json',
  'news/feed/',
  'blog/feed/',
  '?format=feed&type=rss',
  '?feed=rss2',
];

/** Addresses worth asking for when a page declares no feed: beside the page itself, and at the root of its site. */
export function commonFeedPaths(url: string): readonly string[] {
  const page = URL.parse(url);
  if (!page) return [];
  const folder = new URL('.', page).href;
  return [
    ...new Set([folder, `${page.origin}/`].flatMap((base) => commonPaths.map((path) => new URL(path, base).href))),
  ];
}
