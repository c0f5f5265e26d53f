/**
 * Reads 10,000 pages in one process, each from its file as it comes, with the memory settings of `monitor`, and prints
 * the largest resident set: `npx node tests/bench/extraction/memory.ts [PAGES]`.
 */
import { keepHeapSmall } from '../../../cdk/monitor/small-heap.ts';
import { extractArticle } from '../../../shared/articles/extract.ts';
import { readRealPage, realPageIds } from './real-pages.ts';

keepHeapSmall();
const count = Number(process.argv[2] ?? 10_000);
const ids = realPageIds();
const fetchedAt = new Date('2026-11-28T00:00:00Z');
const started = process.cpuUsage();
const peaks: number[] = [];
let characters = 0;
for (let index = 0; index < count; index++) {
  const { html, url } = readRealPage(ids[index % ids.length] ?? '');
  const { text } = await extractArticle({ html, url, fetchedAt });
  characters += text.length;
  const tenth = Math.floor((10 * index) / count);
  peaks[tenth] = Math.max(peaks[tenth] ?? 0, Math.round(process.memoryUsage.rss() / 1e6));
}
const { user, system } = process.cpuUsage(started);
console.log(
  `${count} pages, ${characters} characters of text, ${((user + system) / 1000 / count).toFixed(1)} ms of CPU a page, reading and unpacking included; resident set at most ${Math.max(...peaks)} MB, by tenths of the way ${peaks.join(', ')}`,
);
