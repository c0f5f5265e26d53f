import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { absoluteUrl } from './absolute-url.ts';
import type { XmlElement } from './xml.ts';
import { isElement } from './xml-query.ts';

/** Elements inside a line. All others part their text from what stands beside them; links do so between letters. */
const inline = new Set(
  'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template', 'title']);
const void_ = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const addresses = new Set('href src cite poster longdesc data'.split(' '));

/** The text of an HTML fragment in one line. */
export function plainText(html: string): string {
  let text = html;
  if (/[<&]/.test(text)) text = strip(text);
  // Escaped once more than the standard says: "AT&amp;amp;T".
  if (/&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);|<\/?(?:p|b|i|em|strong|a|br|span|div|img)\b/i.test(text))
    text = strip(text);
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a link begins or ends; XML and HTML forbid the character in a text. */
const seam = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the seam
const seamBetweenLetters = /(?<=[\p{L}\p{N}])\u0001+(?=[\p{L}\p{N}])/gu;

function strip(html: string): string {
  const parts: string[] = [];
  let muted = 0;
  const gap = (name: string) => {
    if (!inline.has(name)) parts.push(name === 'a' ? seam : ' ');
  };
  const parser = new Parser(
    {
      onopentag(name) {
        gap(name);
        if (silent.has(name)) muted += 1;
      },
      ontext(text) {
        if (muted === 0) parts.push(decodeHTMLStrict(text));
      },
      onclosetag(name) {
        gap(name);
        if (silent.has(name)) muted -= 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return parts.join('').replace(seamBetweenLetters, ' ').replaceAll(seam, '');
}

/** An HTML fragment with whole addresses. */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (!base || !/(?:href|src|cite|poster|longdesc|data)\s*=/i.test(html)) return html;
  const parts: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        parts.push(startTag(name, attributes, base));
      },
      ontext(text) {
        parts.push(text);
      },
      onclosetag(name) {
        if (!void_.has(name)) parts.push(`</${name}>`);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return parts.join('');
}

function startTag(name: string, attributes: Readonly<Record<string, string>>, base: string | undefined): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const whole = addresses.has(key)
      ? (absoluteUrl(value.replaceAll('&amp;', '&'), base)?.replaceAll('&', '&amp;') ?? value)
      : value;
    return ` ${key}="${whole.replaceAll('"', '&quot;')}"`;
  });
  return `<${name}${written.join('')}>`;
}

/** What is in an element as HTML: its text is taken for HTML already, its child elements are written out. */
export function innerHtml(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? outerHtml(child) : child)).join('');
}

/** What is in an element as HTML where all of it is markup: text is escaped. */
export function innerXhtml(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? outerHtml(child) : escapeText(child))).join('');
}

function outerHtml(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const attributes = Object.fromEntries(
    Object.entries(element.attributes)
      .filter(([key]) => !/^xml(?:ns)?(?::|$)/.test(key))
      .map(([key, value]) => [key, escapeText(value)]),
  );
  const start = startTag(name, attributes, element.base);
  return void_.has(name) ? start : `${start}${innerXhtml(element)}</${name}>`;
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
