import { absoluteUrl } from './absolute-url.ts';
import type { XmlElement } from './xml.ts';
import { isElement } from './xml-query.ts';

/** Elements without an end tag. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const addresses = new Set(['href', 'src', 'cite', 'poster', 'longdesc']);

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
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !/^xml(?:ns)?(?::|$)/.test(key))
    .map(([key, value]) => ` ${key}="${escapeText(wholeAddress(key, value, element.base))}"`);
  const start = `<${name}${attributes.join('')}>`;
  // An unclosed `<br>` holds, for XML, all that comes after it.
  return empty.has(name) ? start + innerXhtml(element) : `${start}${innerXhtml(element)}</${name}>`;
}

/** By `xml:base`, which HTML does not know and nobody after us could apply. */
function wholeAddress(name: string, value: string, base: string | undefined): string {
  return (base !== undefined && addresses.has(name) ? absoluteUrl(value, base) : undefined) ?? value;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
