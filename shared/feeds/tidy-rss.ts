import { absoluteUrl } from './absolute-url.ts';
import { innerHtml } from './inner-html.ts';
import { absoluteHtml, plainText } from './markup.ts';
import { textElement } from './plain-xml.ts';
import { feedSettings } from './settings.ts';
import { categories, creators, dates, enclosure, feedLinks, image, updatePeriod } from './tidy-parts.ts';
import type { XmlElement } from './xml.ts';
import { childNamed, childrenNamed, elementsBelow, textOf } from './xml-query.ts';

/** RSS of any version as plain RSS 2.0: one element a field, markup as text, whole addresses, readable dates. */
export function tidyRss(root: XmlElement, url: string): string {
  const channel = [root, ...elementsBelow(root)].find(({ name }) => name === 'channel') ?? root;
  const items = [...elementsBelow(root)].filter(({ name }) => name === 'item').slice(0, feedSettings.maxItems);
  const links = linksOf(channel);
  const site = siteOf(channel, links, url);
  const base = channel.base ?? site ?? url;
  return [
    '<rss version="2.0"><channel>',
    textElement('title', title(channel)),
    textElement('link', site),
    textElement('language', textOf(childNamed(channel, 'language', 'dc:language')) || root.attributes['xml:lang']),
    textElement('ttl', textOf(childNamed(channel, 'ttl'))),
    textElement('skipHours', list(channel, 'skiphours', 'hour')),
    textElement('skipDays', list(channel, 'skipdays', 'day')),
    feedLinks(links, base),
    updatePeriod(channel),
    ...items.map((item) => tidyItem(item, base)),
    '</channel></rss>',
  ].join('');
}

/** Elements that hold a summary, and those that hold the whole text, the best first. */
const summaryNames = [
  'description',
  'xhtml:description',
  'dc:description',
  'itunes:summary',
  'media:description',
  'summary',
  'atom:summary',
  'dcterms:abstract',
  'itunes:subtitle',
] as const;
const contentNames = [
  'content:encoded',
  'encoded',
  'xhtml:body',
  'xhtml:div',
  'body',
  'atom:content',
  'content',
  'yandex:full-text',
  'full-text',
  'fulltext',
] as const;

function tidyItem(item: XmlElement, around: string): string {
  const base = item.base ?? around;
  const summary = childNamed(item, ...summaryNames);
  const content = childNamed(item, ...contentNames);
  const html = content && absoluteHtml(innerHtml(content), content.base ?? base);
  const guid = childNamed(item, 'guid');
  return [
    '<item>',
    textElement('title', title(item)),
    textElement('link', itemUrl(item, guid, base)),
    textElement(
      'guid',
      (guid && innerHtml(guid).trim()) || item.attributes['rdf:about'] || textOf(childNamed(item, 'atom:id')),
    ),
    textElement('summary', (summary && plainText(innerHtml(summary))) || plainText(html ?? '')),
    textElement('contentHtml', html),
    dates(item),
    creators(authorsOf(item)),
    categories(childrenNamed(item, 'category', 'dc:subject').map(textOf)),
    image(item, base),
    ...childrenNamed(item, 'enclosure').map(({ attributes }) =>
      enclosure(absoluteUrl(attributes['url'], base), attributes['type'], attributes['length']),
    ),
    '</item>',
  ].join('');
}

/** Who wrote it, by the first element that says so: the others repeat it, or name somebody else. */
function authorsOf(item: XmlElement): readonly string[] {
  const named = ['dc:creator', 'author', 'dc:author', 'itunes:author'].map((name) =>
    childrenNamed(item, name).map(textOf),
  );
  const persons = childrenNamed(item, 'atom:author').map((author) => textOf(childNamed(author, 'name', 'atom:name')));
  return [...named, persons].find((names) => names.some((name) => name !== '')) ?? [];
}

function title(element: XmlElement): string {
  const found = childNamed(element, 'title', 'dc:title', 'media:title', 'itunes:title', 'atom:title');
  return found ? plainText(innerHtml(found)).slice(0, feedSettings.maxTitle) : '';
}

function linksOf(element: XmlElement): readonly XmlElement[] {
  return childrenNamed(element, 'atom:link', 'link').filter(({ attributes }) => attributes['href']);
}

function siteOf(channel: XmlElement, links: readonly XmlElement[], url: string): string | undefined {
  const written = childrenNamed(channel, 'link').map((link) => absoluteUrl(textOf(link), link.base ?? url));
  return written.find((link) => link !== undefined) ?? alternate(links, channel.base ?? url);
}

function alternate(links: readonly XmlElement[], base: string): string | undefined {
  const link = links.find((one) => alternateOf(one) !== undefined);
  return link && absoluteUrl(alternateOf(link), link.base ?? base);
}

function alternateOf({ attributes }: XmlElement): string | undefined {
  return /^(?:alternate)?$/i.test(attributes['rel']?.trim() ?? '') ? attributes['href'] : undefined;
}

/** Where the item is: its link, else its guid where that is an address. A feed proxy's own address is the last choice. */
function itemUrl(item: XmlElement, guid: XmlElement | undefined, base: string): string | undefined {
  const links = childrenNamed(item, 'link').map((link) =>
    absoluteUrl(textOf(link) || alternateOf(link), link.base ?? base),
  );
  // Of several links the last one counts, as it does for other readers.
  const link = links.findLast((one) => one !== undefined);
  const original = absoluteUrl(textOf(childNamed(item, 'feedburner:origlink')), base);
  if (original && (!link || /^https?:\/\/(?:feedproxy\.google|feeds\.feedburner|rss\.feedsportal)\.com\//.test(link)))
    return original;
  return (
    link ??
    alternate(linksOf(item), base) ??
    permalink(guid, base) ??
    absoluteUrl(item.attributes['rdf:about'], undefined)
  );
}

function permalink(guid: XmlElement | undefined, base: string): string | undefined {
  const isPermalink = guid?.attributes['ispermalink']?.trim().toLowerCase() !== 'false';
  return isPermalink && /^(?:https?:\/\/|\/|www\.)/i.test(textOf(guid)) ? absoluteUrl(textOf(guid), base) : undefined;
}

function list(channel: XmlElement, name: string, part: string): string {
  const found = childNamed(channel, name);
  return found ? childrenNamed(found, part).map(textOf).join(' ') : '';
}
