/** One extractor in a process of its own: pages come as JSON lines, and each is answered with its CPU milliseconds and text. */
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { decodeHTML } from 'entities';
import { extractArticle } from '../../../shared/articles/extract.ts';

interface Asked {
  readonly html: string;
  readonly url: string;
}
type Extract = (page: Asked) => Promise<string | undefined>;

const [name = '', folder = '.'] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'x.js'));
const load = (module: string) => import(pathToFileURL(require.resolve(module)).href);
const textOf = (html: string | undefined) => decodeHTML((html ?? '').replace(/<[^>]*>/g, ' '));

const contestants: Readonly<Record<string, () => Promise<Extract>>> = {
  ours: async () => async (page) =>
    (await extractArticle({ ...page, fetchedAt: new Date('2026-11-28T00:00:00Z') })).text,
  'linkedom + Readability': async () => {
    const [{ parseHTML }, { Readability }] = await Promise.all([load('linkedom'), load('@mozilla/readability')]);
    return async ({ html }) => textOf(new Readability(parseHTML(html).document).parse()?.content);
  },
  'jsdom + Readability': async () => {
    const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
      load('jsdom'),
      load('@mozilla/readability'),
    ]);
    return async ({ html, url }) => {
      const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
      const text = textOf(new Readability(window.document).parse()?.content);
      window.close();
      return text;
    };
  },
  'article-extractor': async () => {
    const { extractFromHtml } = await load('@extractus/article-extractor');
    return async ({ html, url }) => textOf((await extractFromHtml(html, url))?.content);
  },
  'defuddle (linkedom)': async () => {
    const { parseHTML } = await load('linkedom');
    const { Defuddle } = await import(pathToFileURL(join(dirname(require.resolve('defuddle')), 'node.js')).href);
    return async ({ html, url }) => textOf((await Defuddle(parseHTML(html).document, url)).content);
  },
};

// A page's own markup makes some of them write to the console or leave promises behind.
process.on('unhandledRejection', () => undefined);
for (const speak of ['log', 'warn', 'error', 'debug', 'info'] as const) console[speak] = () => undefined;
const extract = await contestants[name]?.();
for await (const line of createInterface({ input: process.stdin })) {
  const page = JSON.parse(line);
  const before = process.cpuUsage();
  const text = await extract?.(page).catch(() => undefined);
  const { user, system } = process.cpuUsage(before);
  const answer = JSON.stringify({ milliseconds: (user + system) / 1000, text });
  process.stdout.write(`${answer.replace(/[\u2028\u2029]/g, ' ')}\n`);
}
