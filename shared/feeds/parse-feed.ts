import { decode } from '../web/charset.ts';
import type { FeedFormat, FeedReading, NotAFeed } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readPlainFeed } from './plain-feed.ts';
import { feedSettings } from './settings.ts';
import { tidyAtom } from './tidy-atom.ts';
import { tidyRss } from './tidy-rss.ts';
import { readXml, type XmlElement } from './xml.ts';
import { elementsBelow } from './xml-query.ts';

/** A body that may be a feed. */
export interface FeedBody {
  readonly bytes: Uint8Array;
  /** Where it was fetched from; relative addresses count from here. */
  readonly url: string;
  /** The `Content-Type` it came with. Default: none. */
  readonly contentType?: string;
}

/** Reads a feed of any of the formats; what is none says why. */
export async function parseFeed({ bytes, url, contentType }: FeedBody): Promise<FeedReading> {
  if (bytes.length > feedSettings.maxBytes) return no('too-large', `${bytes.length} bytes`);
  const text = decode(bytes, contentType, 'xml').text.trim();
  if (text === '') return no('empty', 'nothing but white space');
  if (/^[{[]/.test(text)) return readJsonFeed(text, url);
  const document = readXml(text, url, feedSettings.maxItems);
  const root = findRoot(document);
  if (!root) return noRoot(document, text);
  const isAtom = root.name === 'feed';
  const plain = await readPlainFeed(isAtom ? tidyAtom(root, url) : tidyRss(root, url));
  return { kind: 'feed', feed: { format: formatOf(root), url, ...plain } };
}

function findRoot(document: XmlElement): XmlElement | undefined {
  for (const element of elementsBelow(document)) {
    if (element.name === 'html') return undefined;
    if (['rss', 'rdf', 'feed', 'channel'].includes(element.name)) return element;
  }
  return undefined;
}

function formatOf({ name, attributes }: XmlElement): FeedFormat {
  const version = attributes['version']?.trim() ?? '';
  const vocabularies = Object.entries(attributes).filter(([key]) => key.startsWith('xmlns'));
  const speaks = (part: string) => vocabularies.some(([, uri]) => uri.includes(part));
  if (name === 'feed') return version.startsWith('0.') || speaks('purl.org/atom') ? 'atom-0.3' : 'atom-1.0';
  if (name === 'rdf') return speaks('simple/0.9') ? 'rss-0.9x' : 'rss-1.0';
  if (version.startsWith('1.')) return 'rss-1.0';
  return version.startsWith('0.') ? 'rss-0.9x' : 'rss-2.0';
}

/** Pages come without their outermost element as well. */
const htmlParts = new Set('head body title meta p div h1 script center'.split(' '));

function noRoot(document: XmlElement, text: string): FeedReading {
  const [first] = elementsBelow(document);
  const isPage = /<!doctype html|<html\b/i.test(text.slice(0, 10_000)) || htmlParts.has(first?.name ?? '');
  if (isPage) return no('html', 'a web page');
  return first ? no('other-xml', `the root element is ${first.name.slice(0, 100)}`) : no('not-xml', text.slice(0, 100));
}

const no = (why: NotAFeed, detail: string): FeedReading => ({ kind: 'not-a-feed', why, detail });
