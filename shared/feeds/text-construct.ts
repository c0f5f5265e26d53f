import { innerHtml, innerXhtml } from './inner-html.ts';
import { absoluteHtml } from './markup.ts';
import type { XmlElement } from './xml.ts';
import { childNamed, isElement, textOf } from './xml-query.ts';

/** What an Atom text or content element says, as HTML (RFC 4287 section 3.1 and 4.1, and the modes of Atom 0.3). */
export function htmlOf(element: XmlElement, around: string): string {
  const base = element.base ?? around;
  const type = element.attributes['type']?.trim().toLowerCase() ?? '';
  if (isBase64(type, element)) return absoluteHtml(fromBase64(textOf(element)), base);
  if (type === 'xhtml') {
    const inner = childNamed(element, 'xhtml:div', 'div') ?? element;
    return absoluteHtml(innerXhtml(inner), inner.base ?? base);
  }
  return isPlain(type, element) ? innerXhtml(element) : absoluteHtml(innerHtml(element), base);
}

/** Text without a tag in it. With one it is HTML whose type was forgotten. */
function isPlain(type: string, element: XmlElement): boolean {
  const isText = type === '' || type === 'text' || type === 'text/plain';
  return isText && !element.children.some((child) => isElement(child) || /<\/?[a-z]|&#?\w+;/i.test(child));
}

/** Everything that is neither text nor XML is base64; Atom 0.3 says so itself. */
function isBase64(type: string, element: XmlElement): boolean {
  if (element.children.some(isElement) || !/^[\w+/=\s-]+$/.test(textOf(element))) return false;
  const mode = element.attributes['mode']?.trim().toLowerCase() ?? '';
  const isBinary = type.includes('/') && !/^text\/|xml$|html$|^message\//.test(type);
  return mode === 'base64' || (mode === '' && isBinary);
}

/** Base64 that is text; anything else stays as it is. */
function fromBase64(text: string): string {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return decoded.includes('\ufffd') || decoded === '' ? text : decoded;
}
