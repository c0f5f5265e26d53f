import { gunzipSync } from 'node:zlib';
import { decode } from '../web/charset.ts';
import { absoluteUrl } from './absolute-url.ts';
import { readDate } from './dates.ts';
import type { FeedDate } from './feed.ts';
import { plainText } from './markup.ts';
import { feedSettings } from './settings.ts';
import { readXml, type XmlElement } from './xml.ts';
import { childNamed, childrenNamed, elementsBelow, textOf } from './xml-query.ts';

/** A page, or another sitemap, that a sitemap names. */
export interface SitemapEntry {
  readonly url: string;
  readonly lastModified?: FeedDate;
  /** What a news sitemap adds. */
  readonly title?: string;
  readonly published?: FeedDate;
  readonly language?: string;
}

export type SitemapReading =
  | { readonly kind: 'pages'; readonly entries: readonly SitemapEntry[] }
  | { readonly kind: 'index'; readonly entries: readonly SitemapEntry[] }
  | { readonly kind: 'not-a-sitemap'; readonly why: 'too-large' | 'bad-gzip' | 'other'; readonly detail: string };

/** Reads a sitemap, a news sitemap, a sitemap index, or a plain list of addresses; packed by gzip or not. */
export function parseSitemap(bytes: Uint8Array, url: string): SitemapReading {
  const unpacked = unpack(bytes);
  if (!(unpacked instanceof Uint8Array)) return unpacked;
  const { text } = decode(unpacked, undefined, 'xml');
  if (/^\s*https?:\/\//.test(text)) return { kind: 'pages', entries: listed(text) };
  const document = readXml(text, url, feedSettings.maxLocations);
  const root = [...elementsBelow(document)].find(({ name }) => name === 'urlset' || name === 'sitemapindex');
  if (!root) return not('other', text.trim().slice(0, 100));
  const isIndex = root.name === 'sitemapindex';
  const rows = [...elementsBelow(root)].filter(({ name }) => name === (isIndex ? 'sitemap' : 'url'));
  const entries = rows.slice(0, feedSettings.maxLocations).flatMap((row) => entryOf(row, url));
  return { kind: isIndex ? 'index' : 'pages', entries };
}

function unpack(bytes: Uint8Array): Uint8Array | SitemapReading {
  if (bytes.length > feedSettings.maxSitemapBytes) return not('too-large', `${bytes.length} bytes`);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: feedSettings.maxSitemapBytes });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    return isLarge ? not('too-large', 'after unpacking') : not('bad-gzip', error instanceof Error ? error.message : '');
  }
}

function listed(text: string): readonly SitemapEntry[] {
  const urls = text.split(/\s+/, feedSettings.maxLocations + 1).map((line) => absoluteUrl(line, undefined));
  return urls.flatMap((url) => (url ? [{ url }] : [])).slice(0, feedSettings.maxLocations);
}

function entryOf(row: XmlElement, base: string): readonly SitemapEntry[] {
  const url = absoluteUrl(textOf(childNamed(row, 'loc')), base);
  if (!url) return [];
  const [news] = childrenNamed(row, 'news:news');
  const publication = news && childNamed(news, 'news:publication');
  const lastModified = dateIn(row, 'lastmod');
  const published = news && dateIn(news, 'news:publication_date');
  const title = news && plainText(textOf(childNamed(news, 'news:title'))).slice(0, feedSettings.maxTitle);
  const language = publication && textOf(childNamed(publication, 'news:language'));
  return [
    {
      url,
      ...(lastModified && { lastModified }),
      ...(title && { title }),
      ...(published && { published }),
      ...(language && { language }),
    },
  ];
}

function dateIn(element: XmlElement, name: string): FeedDate | undefined {
  const date = readDate(textOf(childNamed(element, name)));
  return date && { ...date, evidence: name };
}

const not = (why: 'too-large' | 'bad-gzip' | 'other', detail: string): SitemapReading => ({
  kind: 'not-a-sitemap',
  why,
  detail,
});
