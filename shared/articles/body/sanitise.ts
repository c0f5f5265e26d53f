import type { PageElement } from '../page/dom.ts';

const kept = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong b i sub sup q cite abbr dl dt dd table thead tbody tfoot tr th td br hr'.split(
    ' ',
  ),
);
const voids = new Set(['br', 'hr']);

/** The content as fresh HTML: a few elements, no attributes but the address of links, everything else only its text. */
export function sanitise(element: PageElement, absolute: (address: string) => string | undefined): string {
  let html = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      html += escape(node.textContent.replace(/\s+/g, ' '));
      continue;
    }
    const name = node.localName;
    if (voids.has(name)) html += `<${name}>`;
    else {
      const inside = sanitise(node, absolute);
      const href = name === 'a' ? absolute(node.getAttribute('href') ?? '') : undefined;
      if (inside.trim() === '') html += inside;
      else if (href) html += `<a href="${escape(href)}">${inside}</a>`;
      else
        html += kept.has(name)
          ? `<${name}>${inside}</${name}>`
          : ['div', 'section', 'article'].includes(name)
            ? `${inside}\n`
            : inside;
    }
  }
  return html;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
