import { decodeHTMLStrict } from 'entities';
import { absoluteUrl } from './absolute-url.ts';
import { readTokens } from './html-tokens.ts';

/** Elements inside a line. All others part their text from what stands beside them; links do so between letters. */
const inline = new Set(
  'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template', 'title']);
const addresses = new Set(['href', 'src', 'cite', 'poster', 'longdesc']);

const escapedOnceMore =
  /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);|<\/?(?:p|b|i|em|strong|a|br|span|div|img)\b|<!\[CDATA\[/i;

/** The text of an HTML fragment in one line. What is escaped once more than it should be is read all the same. */
export function plainText(html: string): string {
  const once = /[<&]/.test(html) ? textIn(html) : html;
  const text = escapedOnceMore.test(once) ? textIn(once) : once;
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a link begins or ends; HTML forbids the character in a text. */
const seam = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the seam
const seamBetweenLetters = /(?<=[\p{L}\p{N}])\u0001+(?=[\p{L}\p{N}])/gu;

function textIn(html: string): string {
  const parts: string[] = [];
  let muted: string | undefined;
  const tag = (name: string) => {
    if (!inline.has(name)) parts.push(name === 'a' ? seam : ' ');
  };
  readTokens(html, {
    openTag(name) {
      tag(name);
      if (silent.has(name)) muted ??= name;
    },
    closeTag(name) {
      tag(name);
      if (name === muted) muted = undefined;
    },
    text(text) {
      if (muted === undefined) parts.push(decodeHTMLStrict(text));
    },
  });
  return parts.join('').replace(seamBetweenLetters, ' ').replaceAll(seam, '');
}

/** An HTML fragment whose addresses are whole; nothing else in it is touched. */
export function absoluteHtml(html: string, base: string): string {
  const parts: string[] = [];
  let done = 0;
  readTokens(html, {
    attribute(name, start, end) {
      if (!addresses.has(name)) return;
      const url = absoluteUrl(decodeHTMLStrict(html.slice(start, end)), base);
      if (!url) return;
      parts.push(html.slice(done, start), url.replaceAll('&', '&amp;').replaceAll('"', '%22').replaceAll("'", '%27'));
      done = end;
    },
  });
  return parts.join('') + html.slice(done);
}
