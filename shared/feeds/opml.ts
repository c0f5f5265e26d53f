import { absoluteUrl } from './absolute-url.ts';
import { readXml } from './xml.ts';
import { elementsBelow } from './xml-query.ts';

/** A subscription: one feed, and the site it is of. */
export interface Outline {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl?: string;
  readonly language?: string;
  readonly categories?: readonly string[];
}

/** Subscriptions as OPML 2.0. */
export function toOpml(title: string, outlines: readonly Outline[]): string {
  const rows = outlines.map(({ title, feedUrl, siteUrl, language, categories }) => {
    const attributes = {
      type: 'rss',
      text: title,
      title,
      xmlUrl: feedUrl,
      htmlUrl: siteUrl,
      language,
      category: categories?.join(','),
    };
    const written = Object.entries(attributes).flatMap(([name, value]) =>
      value ? [`${name}="${escapeXml(value)}"`] : [],
    );
    return `    <outline ${written.join(' ')}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>${escapeXml(title)}</title>\n  </head>\n  <body>\n${rows.join('')}  </body>\n</opml>\n`;
}

/** The subscriptions in an OPML file of any version, whatever folders they lie in. */
export function readOpml(text: string): readonly Outline[] {
  const outlines: Outline[] = [];
  for (const { name, attributes } of elementsBelow(readXml(text, 'about:blank', Number.POSITIVE_INFINITY))) {
    const feedUrl = name === 'outline' ? absoluteUrl(attributes['xmlurl'], undefined) : undefined;
    if (!feedUrl) continue;
    const siteUrl = absoluteUrl(attributes['htmlurl'], undefined);
    const language = attributes['language']?.trim();
    const categories = (attributes['category'] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    outlines.push({
      title: attributes['title'] || attributes['text'] || feedUrl,
      feedUrl,
      ...(siteUrl && { siteUrl }),
      ...(language && { language }),
      ...(categories.length > 0 && { categories }),
    });
  }
  return outlines;
}

function escapeXml(text: string): string {
  const clean = text.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
