import { dates } from './odd-dates.ts';
import { entries, extensions } from './odd-items.ts';
import { links, texts } from './odd-texts.ts';

/** A made-up feed, and what it is like. */
export interface OddFeed {
  readonly name: string;
  readonly body: Buffer;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const vocabularies = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  dcterms: 'http://purl.org/dc/terms/',
  atom: 'http://www.w3.org/2005/Atom',
  xhtml: 'http://www.w3.org/1999/xhtml',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const rss = (items: readonly string[], { version = '2.0', attributes = vocabularies, start = declaration } = {}) =>
  `${start}<rss version="${version}" ${attributes}><channel><title>Town News</title><link>https://town.example/</link>${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`;
const atom = (attributes = '') =>
  `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Town</title><id>urn:f</id>${entries
    .map((entry) => `<entry>${entry}</entry>`)
    .join('')}</feed>`;
const numbered = (make: (text: string) => string, list: readonly string[]) =>
  list.map((text, i) => `<link>https://town.example/${i}</link>${make(text)}`);
const withLink = extensions.map((fields, i) =>
  fields.includes('<link>') ? fields : `${fields}<link>https://town.example/e${i}</link>`,
);

const plain = rss([
  '<title>One</title><link>https://town.example/1</link><description>d1</description>',
  '<title>Two</title><link>https://town.example/2</link>',
]);
/** The plain feed with one thing broken. */
const broken: Readonly<Record<string, string>> = {
  'space before': `\n\n  ${plain}`,
  'warning before': `Warning: x in y.php<br />\n${plain}`,
  'script behind': `${plain}<!-- cached --><script>x</script>`,
  'cut off': plain.slice(0, -60),
  'control characters': plain.replace('One', 'On\x0be\x1f'),
  'comment with an item': plain.replace('<channel>', '<channel><!-- <item><title>ghost</title></item> -->'),
  'capital names': plain.replace(/(<\/?)(item|title|link)/g, (_, start, name) => start + name.toUpperCase()),
  'open CDATA': plain.replace('d1', '<![CDATA[d1'),
  'version without quotes': plain.replace('version="2.0"', 'version=2.0'),
  'entities of its own': plain.replace('<rss', '<!DOCTYPE rss [<!ENTITY x "BOOM">]><rss').replace('One', 'One&x;'),
  'markup unescaped': plain.replace('d1', '<p>para <b>bold</b><br>line</p> tail'),
  'wrong end tag': plain.replace('</description>', '</desc>'),
  'no channel': plain.replace(/<\/?channel>/g, ''),
  'no version': plain.replace(' version="2.0"', ''),
  'ampersands in a link': plain.replace('/1<', '/1?a=1&b=2&copy=3<'),
  'relative links': plain.replaceAll('https://town.example/', '/'),
  'xml:base': plain
    .replace('<channel>', '<channel xml:base="https://b.example/x/">')
    .replace('https://town.example/1', 'one'),
  'picture before the title': plain.replace('<title>Town', '<image><title>I</title><link>/i</link></image><title>Town'),
};

/** Odd feeds of every format, in the vocabularies that feeds use, and broken in the ways they are. */
export const oddFeeds: readonly OddFeed[] = Object.entries({
  'RSS dates': rss(numbered((date) => `<title>t</title><pubDate>${date}</pubDate>`, dates)),
  'Dublin Core dates': rss(numbered((date) => `<title>t</title><dc:date>${date}</dc:date>`, dates)),
  links: rss(links.map((fields, i) => `<title>${i}</title>${fields}`)),
  titles: rss(numbered((text) => `<title>${text}</title>`, texts)),
  descriptions: rss(numbered((text) => `<title>t</title><description>${text}</description>`, texts)),
  extensions: rss(withLink),
  'extensions, undeclared': rss(withLink, { attributes: '' }),
  ...Object.fromEntries(
    ['0.91', '0.92', '0.93', '0.94'].map((version) => [
      `RSS ${version}`,
      rss(['<title>One</title><link>https://town.example/1</link>'], { version }),
    ]),
  ),
  Atom: atom(),
  'Atom with xml:base': atom('xml:base="https://base.example/dir/" xml:lang="ca"'),
  ...broken,
}).map(([name, text]) => ({ name, body: Buffer.from(text) }));
