import { absoluteUrl } from './absolute-url.ts';
import { readDate } from './dates.ts';
import type { Enclosure, FeedDate, FeedItem, FeedReading } from './feed.ts';
import { absoluteHtml, plainText } from './markup.ts';
import { feedSettings } from './settings.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed of version 1.0 or 1.1. */
export function readJsonFeed(text: string, url: string): FeedReading {
  const feed = parse(text);
  const items = feed && list(feed['items']);
  if (!feed || !items || !(isJsonFeed(feed) || Array.isArray(feed['items'])))
    return { kind: 'not-a-feed', why: 'other-json', detail: text.slice(0, 100) };
  const siteUrl = absoluteUrl(string(feed['home_page_url']), url);
  const base = siteUrl ?? url;
  const language = string(feed['language']);
  const self = absoluteUrl(string(feed['feed_url']), url);
  const nextUrl = absoluteUrl(string(feed['next_url']), url);
  const hub = list(feed['hubs'])
    .map(({ url }) => absoluteUrl(string(url), undefined))
    .find((one) => one !== undefined);
  return {
    kind: 'feed',
    feed: {
      format: 'json-feed',
      url,
      title: plainText(string(feed['title']) ?? '').slice(0, feedSettings.maxTitle),
      ...(language && { language }),
      ...(siteUrl && { siteUrl }),
      ...(hub && { hub }),
      ...(self && { self }),
      ...(nextUrl && { nextUrl }),
      items: items.slice(0, feedSettings.maxItems).map((item) => toItem(item, feed, base)),
    },
  };
}

const isJsonFeed = ({ version }: Fields) => /jsonfeed\.org/.test(string(version) ?? '');

function toItem(item: Fields, feed: Fields, base: string): FeedItem {
  const id = string(item['id']);
  const url =
    absoluteUrl(string(item['url']), base) ??
    absoluteUrl(string(item['external_url']), base) ??
    (/^https?:/.test(id ?? '') ? absoluteUrl(id, undefined) : undefined);
  const title = plainText(string(item['title']) ?? '').slice(0, feedSettings.maxTitle);
  const published = date(item, 'date_published') ?? date(item, 'date_modified');
  const updated = date(item, 'date_modified');
  const html = string(item['content_html']);
  const text = string(item['content_text']);
  const summary = plainText(string(item['summary']) ?? text ?? html ?? '');
  const imageUrl = absoluteUrl(string(item['image']) ?? string(item['banner_image']), base);
  const own = authorsOf(item);
  return {
    id: id ?? url ?? title,
    ...(url && { url }),
    title,
    ...(published && { published }),
    ...(updated && { updated }),
    authors: own.length > 0 ? own : authorsOf(feed),
    ...(summary && { summary }),
    ...(html && { contentHtml: absoluteHtml(html, base) }),
    categories: strings(item['tags']).slice(0, feedSettings.maxNames),
    ...(imageUrl && { imageUrl }),
    enclosures: list(item['attachments'])
      .slice(0, feedSettings.maxNames)
      .flatMap((one) => toEnclosure(one, base)),
  };
}

function toEnclosure(attachment: Fields, base: string): readonly Enclosure[] {
  const url = absoluteUrl(string(attachment['url']), base);
  const type = string(attachment['mime_type']);
  const bytes = attachment['size_in_bytes'];
  return url ? [{ url, ...(type && { type }), ...(typeof bytes === 'number' && bytes >= 0 && { bytes }) }] : [];
}

function authorsOf(fields: Fields): readonly string[] {
  const all = [...list(fields['authors']), ...list([fields['author']])];
  return [...new Set(all.flatMap(({ name }) => plainText(string(name) ?? '') || []))].slice(0, feedSettings.maxNames);
}

function date(item: Fields, name: string): FeedDate | undefined {
  const read = readDate(string(item[name]) ?? '');
  return read && { ...read, evidence: name };
}

/** The object in a text. Caches and templates like to add a comment after it. */
function parse(text: string): Fields | undefined {
  for (const part of [text, text.slice(0, text.lastIndexOf('}') + 1)]) {
    try {
      const value: unknown = JSON.parse(part);
      return isFields(value) ? value : undefined;
    } catch {}
  }
  return undefined;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').map((one) => one.trim()) : [];

/** A text, or a number as some write their ids. */
function string(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
