import { absoluteUrl } from './absolute-url.ts';
import { readDate } from './dates.ts';
import { plainText } from './markup.ts';
import { emptyElement, textElement } from './plain-xml.ts';
import { feedSettings } from './settings.ts';
import type { XmlElement } from './xml.ts';
import { childNamed, childrenNamed, elementsBelow, textOf } from './xml-query.ts';

/** Elements with the date of publication, the best first; at the end those that only bound it. */
export const publishedNames = [
  'pubDate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'date',
  'dcterms:created',
  'created',
  'dcterms:date',
  'atom:published',
  'prism:publicationDate',
  'updated',
  'modified',
  'atom:updated',
  'dcterms:modified',
] as const;
/** Elements with the date of the last change, the best first. */
export const updatedNames = ['updated', 'atom:updated', 'modified', 'dcterms:modified'] as const;

const dateNames = [...new Set([...publishedNames, ...updatedNames])];

/** The dates of an item, each under its own name and in ISO 8601; what cannot be read is left out. */
export function dates(item: XmlElement): string {
  return dateNames
    .map((name) => {
      const readable = childrenNamed(item, name.toLowerCase()).map((child) => readDate(textOf(child))?.value);
      return textElement(
        name,
        readable.find((value) => value !== undefined),
      );
    })
    .join('');
}

/** Each author as a `dc:creator`. */
export function creators(names: readonly string[]): string {
  const clean = names.map(authorName).filter((name) => name !== '');
  return [...new Set(clean)]
    .slice(0, feedSettings.maxNames)
    .map((name) => textElement('dc:creator', name))
    .join('');
}

/** RSS asks for an address and allows a name beside it: the name is what we want, and the address is nobody's business. */
function authorName(text: string): string {
  const plain = plainText(text.slice(0, 1000)).slice(0, feedSettings.maxName);
  const [, inParentheses] = /^\S+@\S+\s*\(([^)]+)\)/.exec(plain) ?? [];
  const withoutAddresses = plain.replace(/\((?:https?:\/\/|www\.)[^)]*\)|[^\s<>()]+@[^\s<>()]+/g, ' ');
  return (inParentheses ?? withoutAddresses).replace(/^[\s()<>,;-]+|[\s()<>,;-]+$/g, '');
}

export function categories(names: readonly string[]): string {
  const clean = names
    .map((name) => plainText(name.slice(0, 1000)).slice(0, feedSettings.maxName))
    .filter((name) => name !== '');
  return [...new Set(clean)]
    .slice(0, feedSettings.maxNames)
    .map((name) => textElement('category', name))
    .join('');
}

export function enclosure(url: string | undefined, type: string | undefined, length: string | undefined): string {
  return url
    ? emptyElement('enclosure', { url, type, length: /^\d+$/.test(length?.trim() ?? '') ? length?.trim() : undefined })
    : '';
}

/** The picture that stands for an item. */
export function image(item: XmlElement, base: string | undefined): string {
  for (const element of elementsBelow(item)) {
    const url = absoluteUrl(pictureIn(element), element.base ?? base);
    if (url) return textElement('imageUrl', url);
  }
  return '';
}

function pictureIn(element: XmlElement): string | undefined {
  const { name, attributes } = element;
  switch (name) {
    case 'media:thumbnail':
      return attributes['url'];
    case 'media:content':
    case 'enclosure': {
      const says = `${attributes['medium'] ?? ''} ${attributes['type'] ?? ''}`;
      const isPicture =
        /\bimage\b/i.test(says) || (says === ' ' && /\.(?:jpe?g|png|webp|gif|avif)$/i.test(attributes['url'] ?? ''));
      return isPicture ? attributes['url'] : undefined;
    }
    case 'itunes:image':
      return attributes['href'];
    case 'image':
      return textOf(childNamed(element, 'url')) || textOf(element);
    default:
      return undefined;
  }
}

/** What a feed wants to be asked, and where more of it is. */
export function feedLinks(links: readonly XmlElement[], base: string | undefined): string {
  const href = (rel: string) => {
    const link = links.find(({ attributes }) => attributes['rel']?.trim().toLowerCase() === rel && attributes['href']);
    return absoluteUrl(link?.attributes['href'], link?.base ?? base);
  };
  return [
    textElement('hub', href('hub')),
    textElement('self', href('self')),
    textElement('nextUrl', href('next')),
    textElement('prevArchiveUrl', href('prev-archive')),
  ].join('');
}

const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** The update period of the syndication module, in minutes. */
export function updatePeriod(channel: XmlElement): string {
  const period = periods[textOf(childNamed(channel, 'sy:updateperiod')).toLowerCase()];
  const frequency = Number(textOf(childNamed(channel, 'sy:updatefrequency')) || 1);
  return period && frequency >= 1 ? textElement('updatePeriod', String(Math.round(period / frequency))) : '';
}
