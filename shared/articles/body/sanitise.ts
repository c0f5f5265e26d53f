import sanitizeHtml from 'sanitize-html';
import type { PageElement, PageNode } from '../page/dom.ts';
import { escapeText } from './escape.ts';

/** The elements that are kept. Of anything else only what is inside. */
const kept = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong b i sub sup q cite abbr dl dt dd table thead tbody tfoot tr th td'.split(
    ' ',
  ),
);
const voids = new Set(['br', 'hr']);
const containers = new Set(['div', 'section', 'article', 'main']);

/** The allow-list that the library holds the result to: no attribute but the address of a link, and only of the web. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [...kept, ...voids, 'a'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/** Turns an address on the page into a whole one, or into nothing where it must not be linked to. */
type Absolute = (address: string) => string | undefined;

/**
 * The content as fresh HTML: a few elements, no attributes but the address of links, and texts escaped. Nothing of the
 * page's own markup is passed through, and what was written goes through a kept library's allow-list, so that a
 * mistake here does not reach readers.
 */
export function sanitise(element: PageElement, absolute: Absolute): string {
  return sanitizeHtml(write(element, absolute), allowed);
}

function write(element: PageElement, absolute: Absolute): string {
  let html = '';
  for (let node = element.firstChild; node; node = node.nextSibling) html += writeNode(node, absolute);
  return html;
}

function writeNode(node: PageNode, absolute: Absolute): string {
  if (node.nodeType === 3) return escapeText(node.textContent);
  const name = node.localName;
  if (voids.has(name)) return `<${name}>`;
  const inside = write(node, absolute);
  if (inside.trim() === '') return inside;
  const href = name === 'a' ? absolute(node.getAttribute('href') ?? '') : undefined;
  if (href) return `<a href="${escapeText(href)}">${inside}</a>`;
  if (kept.has(name)) return `<${name}>${inside}</${name}>`;
  return containers.has(name) ? `${inside}\n` : inside;
}
