/**
 * Our extractor beside its peers, in one run on the same articles: CPU a page and word F1. The peers are not ours to
 * carry; install them somewhere and say where:
 *   (mkdir /tmp/peers && cd /tmp/peers && npm i jsdom linkedom @mozilla/readability defuddle @extractus/article-extractor)
 *   npx node tests/bench/extraction/peers.ts /tmp/peers [PAGES]
 */
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractArticle } from '../../../shared/articles/extract.ts';
import { type RealPage, readRealPages } from './real-pages.ts';

const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'x.js'));
const load = (name: string) => import(pathToFileURL(require.resolve(name)).href);
const { JSDOM, VirtualConsole } = await load('jsdom');
const { parseHTML } = await load('linkedom');
const { Readability } = await load('@mozilla/readability');
const { extractFromHtml } = await load('@extractus/article-extractor');
const { Defuddle } = await import(pathToFileURL(join(dirname(require.resolve('defuddle')), 'node.js')).href);

const fetchedAt = new Date('2026-11-28T00:00:00Z');
const textOf = (html = '') => html.replace(/<[^>]*>/g, ' ');
const contestants: Readonly<Record<string, (page: RealPage) => Promise<string>>> = {
  ours: async ({ html, url }) => (await extractArticle({ html, url, fetchedAt })).text,
  'linkedom + Readability': async ({ html }) => textOf(new Readability(parseHTML(html).document).parse()?.content),
  'jsdom + Readability': async ({ html, url }) => {
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const text = textOf(new Readability(window.document).parse()?.content);
    window.close();
    return text;
  },
  'article-extractor': async ({ html, url }) => textOf((await extractFromHtml(html, url))?.content),
  'defuddle (linkedom)': async ({ html, url }) => textOf((await Defuddle(parseHTML(html).document, url)).content),
};

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

function wordF1(gold: string, got: string): number {
  const counts = Map.groupBy(words(gold), (word) => word);
  const left = new Map([...counts].map(([word, same]) => [word, same.length]));
  const found = words(got);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, found.length + words(gold).length);
}

// A page's own markup makes some of them write to the console or leave promises behind.
process.on('unhandledRejection', () => undefined);
Object.assign(console, { warn: () => undefined, error: () => undefined, debug: () => undefined });
const pages = readRealPages()
  .filter(({ isArticle }) => isArticle)
  .slice(0, Number(process.argv[3] ?? 200));
const tally = Object.keys(contestants).map((name) => ({ name, cpu: 0, f1: 0, failed: 0 }));
for (const [index, page] of [...pages.slice(0, 10), ...pages].entries())
  for (const row of tally) {
    const started = process.cpuUsage();
    const text = await contestants[row.name]?.(page).catch(() => undefined);
    const { user, system } = process.cpuUsage(started);
    // The first ten are for warming up.
    if (index < 10) continue;
    row.cpu += (user + system) / 1000;
    row.f1 += wordF1(page.goldText, text ?? '');
    if (text === undefined) row.failed++;
  }
for (const { name, cpu, f1, failed } of tally)
  console.log(
    `${name}: ${(cpu / pages.length).toFixed(1)} ms of CPU a page, word F1 ${(f1 / pages.length).toFixed(3)}, ${failed} threw`,
  );
