import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface SmallPage {
  readonly path: string;
  readonly title: string;
  /** `2026-11-18T09:00:00Z` */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

/** A recorded web of a few sites with a feed each, whose pages a test can change between two runs. */
export function smallWeb(folder: string, names: readonly string[]) {
  const web = join(folder, 'web');
  const sources = join(folder, 'sources.json');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(web, path)), { recursive: true });
    writeFileSync(join(web, path), text);
  };
  /** Says what a site shows from now on. */
  function publish(name: string, pages: readonly SmallPage[]): void {
    const site = `https://${name}.example`;
    const items = pages.map(
      ({ path, title, published }) =>
        `<item><title>${title}</title><link>${site}${path}</link><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
    );
    write(
      `${name}.example/feed.xml`,
      `<rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`,
    );
    for (const { path, title, published, paragraphs } of pages)
      write(
        `${name}.example${path}/index.html`,
        `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}"></head>
<body><main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`,
      );
  }
  const entries = names.map((id) => ({
    id,
    organisation: id,
    site: `https://${id}.example/`,
    languages: ['en'],
    scope: `${id} (invented)`,
    kind: 'news-source',
    poll: { how: 'feed', url: `https://${id}.example/feed.xml` },
  }));
  /** Says when the next run takes place. */
  const setClock = (recordedAt: string) => writeFileSync(sources, JSON.stringify({ recordedAt, sources: entries }));
  return { where: { data: join(folder, 'data'), web, sources }, publish, setClock };
}
