import { absoluteUrl } from './absolute-url.ts';
import { type HtmlElement, lineOf, readHtml, withElementsBelow } from './html-tree.ts';

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

const feedType = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/rss)\s*(?:;|$)/i;
const feedAddress =
  /(?:\/(?:feed|rss|atom|rdf)s?\/?$|\.(?:rss|atom|rdf)$|\/(?:feed|rss|atom|index|news|blog)\.(?:xml|json)$|[?&](?:feed|format|type)=(?:rss2?|atom|rdf|feed|xml)|feeds\.feedburner\.com\/)/i;
const feedWord = /\b(?:rss|atom|feeds?|xml)\b/i;

/** The feeds that a page declares in its head, and the links in it that may lead to one. */
export function discoverFeeds(html: string, url: string): Discovery {
  const elements = [...withElementsBelow(readHtml(html))];
  const base =
    elements.map((element) => (element.name === 'base' ? hrefOf(element, url) : undefined)).find((one) => one) ?? url;
  const links = elements.filter(({ name }) => name === 'link');
  const feeds = distinct(links.flatMap((link) => feedLink(link, base)));
  const declared = new Set(feeds.map((feed) => feed.url));
  const likely = elements.flatMap((element) => (leadsToFeed(element, base) ? (hrefOf(element, base) ?? []) : []));
  const linked = (rel: string) =>
    links.map((link) => (relsOf(link).includes(rel) ? hrefOf(link, base) : undefined)).find((one) => one);
  const hub = linked('hub');
  const self = linked('self');
  return {
    feeds,
    likely: [...new Set(likely)].filter((one) => !declared.has(one)),
    ...(hub && { hub }),
    ...(self && { self }),
  };
}

function feedLink(link: HtmlElement, base: string): readonly FeedLink[] {
  const url = hrefOf(link, base);
  const type = link.attributes['type']?.trim() ?? '';
  // WordPress offers descriptions of the page itself under the same type.
  if (!url || !relsOf(link).includes('alternate') || !feedType.test(type) || /oembed|wp-json/i.test(url)) return [];
  const title = link.attributes['title']?.trim();
  return [{ url, type, ...(title && { title }) }];
}

function leadsToFeed(element: HtmlElement, base: string): boolean {
  const url = element.name === 'a' ? hrefOf(element, base) : undefined;
  if (!url) return false;
  return (
    feedAddress.test(url) ||
    feedType.test(element.attributes['type'] ?? '') ||
    (feedWord.test(lineOf(element)) && feedWord.test(url))
  );
}

function distinct(feeds: readonly FeedLink[]): readonly FeedLink[] {
  const byUrl = Map.groupBy(feeds, ({ url }) => url);
  return [...byUrl.values()].flatMap(([first]) => first ?? []);
}

const hrefOf = ({ attributes }: HtmlElement, base: string) => absoluteUrl(attributes['href'], base);
const relsOf = ({ attributes }: HtmlElement) => (attributes['rel'] ?? '').toLowerCase().split(/\s+/);

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
