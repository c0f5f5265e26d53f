import { absoluteUrl } from './absolute-url.ts';
import { plainText } from './markup.ts';
import { emptyElement, textElement } from './plain-xml.ts';
import { feedSettings } from './settings.ts';
import { htmlOf } from './text-construct.ts';
import { categories, creators, dates, enclosure, feedLinks, image, updatePeriod } from './tidy-parts.ts';
import type { XmlElement } from './xml.ts';
import { childNamed, childrenNamed, elementsBelow, textOf } from './xml-query.ts';

/** Atom 0.3 and 1.0 as plain Atom: one element a field, markup as text, whole addresses, readable dates. */
export function tidyAtom(root: XmlElement, url: string): string {
  const base = root.base ?? url;
  const entries = [...elementsBelow(root)].filter(({ name }) => name === 'entry').slice(0, feedSettings.maxItems);
  const links = childrenNamed(root, 'link');
  return [
    '<feed version="1.0">',
    textElement('title', title(root, base)),
    emptyElement('link', { rel: 'alternate', href: alternate(links, base) }),
    textElement('language', root.attributes['xml:lang'] ?? textOf(childNamed(root, 'dc:language'))),
    feedLinks(links, base),
    updatePeriod(root),
    ...entries.map((entry) => tidyEntry(entry, root, base)),
    '</feed>',
  ].join('');
}

function tidyEntry(entry: XmlElement, feed: XmlElement, around: string): string {
  const base = entry.base ?? around;
  const links = childrenNamed(entry, 'link');
  const content = childNamed(entry, 'content', 'content:encoded');
  const html = content && htmlOf(content, base);
  const group = childNamed(entry, 'media:group') ?? entry;
  const summary = childNamed(entry, 'summary') ?? childNamed(group, 'media:description');
  const own = childrenNamed(entry, 'author', 'dc:creator');
  const source = childNamed(entry, 'source');
  const authors = own.length > 0 ? own : childrenNamed(source ?? feed, 'author');
  const id = idOf(childNamed(entry, 'id'));
  return [
    '<entry>',
    textElement('title', title(entry, base)),
    emptyElement('link', {
      rel: 'alternate',
      href: alternate(links, base) ?? sourceOf(content, base) ?? absoluteUrl(id, undefined),
    }),
    textElement('id', id),
    textElement('summary', (summary && plainText(htmlOf(summary, base))) || plainText(html ?? '')),
    textElement('contentHtml', html),
    dates(entry),
    creators(authors.map((author) => textOf(childNamed(author, 'name')) || ownText(author))),
    categories([
      ...childrenNamed(entry, 'category').map(({ attributes }) => attributes['label'] || attributes['term'] || ''),
      ...childrenNamed(entry, 'dc:subject').map(textOf),
    ]),
    image(entry, base),
    ...links
      .filter(({ attributes }) => attributes['rel'] === 'enclosure')
      .map(({ attributes, base: own }) =>
        enclosure(absoluteUrl(attributes['href'], own ?? base), attributes['type'], attributes['length']),
      ),
    '</entry>',
  ].join('');
}

function title(element: XmlElement, base: string): string {
  const found = childNamed(element, 'title', 'dc:title', 'media:title');
  return found ? plainText(htmlOf(found, base)).slice(0, feedSettings.maxTitle) : '';
}

/** An id is a whole address; where it is not, `xml:base` can make it one. */
function idOf(id: XmlElement | undefined): string {
  const text = textOf(id);
  return id?.base && !URL.canParse(text) ? (absoluteUrl(text, id.base) ?? text) : text;
}

/** The page itself: of several alternates the one that is HTML, or does not say what it is. */
function alternate(links: readonly XmlElement[], base: string): string | undefined {
  const candidates = links.filter(({ attributes }) =>
    /^(?:alternate|http:\/\/www\.iana\.org\/assignments\/relation\/alternate)?$/i.test(attributes['rel'] ?? ''),
  );
  const html = candidates.find(({ attributes }) =>
    /^(?:$|text\/html|application\/xhtml)/.test(attributes['type'] ?? ''),
  );
  const link = html ?? candidates[0];
  return link && absoluteUrl(link.attributes['href'] ?? textOf(link), link.base ?? base);
}

function sourceOf(content: XmlElement | undefined, base: string): string | undefined {
  return absoluteUrl(content?.attributes['src'], content?.base ?? base);
}

function ownText(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}
