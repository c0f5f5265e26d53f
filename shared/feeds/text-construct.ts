import { absoluteHtml, innerHtml, innerXhtml } from './markup.ts';
import type { XmlElement } from './xml.ts';
import { childNamed, isElement, textOf } from './xml-query.ts';

/** What an Atom text or content element says, as HTML (RFC 4287 section 3.1 and 4.1, and the modes of Atom 0.3). */
export function htmlOf(element: XmlElement, around: string | undefined): string {
  const { attributes } = element;
  const type = attributes['type']?.trim().toLowerCase() ?? '';
  const mode = attributes['mode']?.trim().toLowerCase() ?? '';
  const base = element.base ?? around;
  if (isBase64(type, mode, element)) return absoluteHtml(fromBase64(textOf(element)), base);
  const div = childNamed(element, 'xhtml:div', 'div');
  if (type === 'xhtml' && div) return absoluteHtml(innerXhtml(div), div.base ?? base);
  if (type === 'xhtml') return absoluteHtml(innerXhtml(element), base);
  return absoluteHtml(innerHtml(element), base);
}

function isBase64(type: string, mode: string, element: XmlElement): boolean {
  if (element.children.some(isElement)) return false;
  const isBinary = type.includes('/') && !/^text\/|xml$|html$|^message\//.test(type);
  return (mode === 'base64' || (mode === '' && isBinary)) && /^[\w+/=\s-]+$/.test(textOf(element));
}

/** Base64 that is text; anything else stays as it is. */
function fromBase64(text: string): string {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return decoded.includes('\ufffd') || decoded === '' ? text : decoded;
}
