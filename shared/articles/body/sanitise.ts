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

/** Turns an address on the page into a whole one, or into nothing where it must not be linked to. */
type Absolute = (address: string) => string | undefined;

/**
 * The content as fresh HTML: a few elements, no attributes but the address of links, and texts escaped. Nothing of the
 * page's own markup is passed through, so there is nothing in it to slip past.
 */
export function sanitise(element: PageElement, absolute: Absolute): string {
  let html = '';
  for (let node = element.firstChild; node; node = node.nextSibling) html += sanitiseNode(node, absolute);
  return html;
}

function sanitiseNode(node: PageNode, absolute: Absolute): string {
  if (node.nodeType === 3) return escapeText(node.textContent);
  const name = node.localName;
  if (voids.has(name)) return `<${name}>`;
  const inside = sanitise(node, absolute);
  if (inside.trim() === '') return inside;
  const href = name === 'a' ? absolute(node.getAttribute('href') ?? '') : undefined;
  if (href) return `<a href="${escapeText(href)}">${inside}</a>`;
  if (kept.has(name)) return `<${name}>${inside}</${name}>`;
  return containers.has(name) ? `${inside}\n` : inside;
}
