/** Vocabularies without prefix: those of RSS itself. Addresses in lower case, without a slash or hash at the end. */
const plain: readonly string[] = [
  'http://purl.org/rss/1.0',
  'http://my.netscape.com/rdf/simple/0.9',
  'http://channel.netscape.com/rdf/simple/0.9',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd',
  'http://backend.userland.com/rss',
  'http://backend.userland.com/rss2',
  'http://backend.userland.com/rss091',
  'http://backend.userland.com/rss092',
  'http://blogs.law.harvard.edu/tech/rss',
  'http://cyber.law.harvard.edu/rss',
  'http://www.rssboard.org/rss-specification',
  'http://purl.org/net/rss1.1',
];

const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'https://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://search.yahoo.com/mrss': 'media',
  'http://video.search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://prismstandard.org/namespaces/basic/1.2': 'prism',
  'http://prismstandard.org/namespaces/basic/2.0': 'prism',
  'http://prismstandard.org/namespaces/basic/2.1': 'prism',
  'http://prismstandard.org/namespaces/basic/3.0': 'prism',
  'http://prismstandard.org/namespaces/1.2/basic': 'prism',
  'http://news.yandex.ru': 'yandex',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://purl.org/syndication/history/1.0': 'fh',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
};

const known = new Map([...plain.map((uri): [string, string] => [uri, '']), ...Object.entries(prefixes)]);

/** The usual prefix of a vocabulary, `''` for those that go without; `undefined` where it is not known. */
export function usualPrefix(uri: string): string | undefined {
  return known.get(
    uri
      .trim()
      .toLowerCase()
      .replace(/[/#]+$/, ''),
  );
}
