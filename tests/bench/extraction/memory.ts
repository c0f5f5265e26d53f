/** Reads 10,000 pages in one process and prints the largest resident set: `npx node tests/bench/extraction/memory.ts [PAGES]`. */
import { setFlagsFromString } from 'node:v8';
import { extractArticle } from '../../../shared/articles/extract.ts';
import { readRealPages } from './real-pages.ts';

for (const flag of (process.env['V8_FLAGS'] ?? '').split(' ').filter((name) => name !== '')) setFlagsFromString(flag);
const count = Number(process.argv[2] ?? 10_000);
const pages = readRealPages().map(({ html, ...page }) => ({ ...page, bytes: Buffer.from(html) }));
const fetchedAt = new Date('2026-11-28T00:00:00Z');
const started = process.cpuUsage();
let largest = 0;
let characters = 0;
for (let index = 0; index < count; index++) {
  const page = pages[index % pages.length];
  if (!page) break;
  const { text } = await extractArticle({ html: page.bytes.toString('utf8'), url: page.url, fetchedAt });
  characters += text.length;
  largest = Math.max(largest, process.memoryUsage.rss());
}
const { user, system } = process.cpuUsage(started);
console.log(
  `${count} pages, ${characters} characters of text, ${((user + system) / 1000 / count).toFixed(1)} ms of CPU a page, resident set at most ${Math.round(largest / 1e6)} MB (the pages themselves ${Math.round(pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6)} MB)`,
);
