/**
 * Our extractor beside its peers, in one run on the same articles: CPU a page and word F1. Each works in a process of its
 * own; a page goes to all of them, one after the other, before the next. The peers are not ours to carry; install them
 * somewhere and say where:
 *   apt-get install python3-readability
 *   (mkdir /tmp/peers && cd /tmp/peers && npm i jsdom linkedom @mozilla/readability defuddle @extractus/article-extractor)
 *   npx node tests/bench/extraction/peers.ts /tmp/peers [PAGES]
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readRealPages } from './real-pages.ts';

const [folder = '.', most = '200'] = process.argv.slice(2);
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const ours = (name: string) => start(name, process.execPath, [beside('contestant.ts'), name, folder]);
const contestants = [
  ours('ours'),
  ours('linkedom + Readability'),
  ours('jsdom + Readability'),
  ours('article-extractor'),
  ours('defuddle (linkedom)'),
  start('python3-readability', '/usr/bin/python3', [beside('python_contestant.py')]),
];

function start(name: string, command: string, args: readonly string[]) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { name, child, lines, spent: [] as number[], f1: 0, failed: 0 };
}

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

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

const pages = readRealPages()
  .filter(({ isArticle }) => isArticle)
  .slice(0, Number(most));
const warming = pages.slice(0, 30);
for (const [index, { html, url, goldText }] of [...warming, ...pages].entries())
  for (const row of contestants) {
    // Readers of lines take U+2028 and U+2029 for ends of lines.
    row.child.stdin.write(`${JSON.stringify({ html: html.replace(/[\u2028\u2029]/g, ' '), url })}\n`);
    const { milliseconds, text } = JSON.parse((await row.lines.next()).value ?? '{}');
    if (index < warming.length) continue;
    row.spent.push(milliseconds);
    row.f1 += wordF1(goldText, text ?? '');
    if (typeof text !== 'string') row.failed++;
  }

const [first] = contestants;
for (const { name, child, spent, f1, failed } of contestants) {
  child.stdin.end();
  const ratio = mean(first?.spent ?? []) / mean(spent);
  console.log(
    `${name}: ${mean(spent).toFixed(1)} ms of CPU a page (median ${median(spent).toFixed(1)}), word F1 ${(f1 / pages.length).toFixed(3)}, ${failed} threw; ours takes ${ratio.toFixed(2)} of its time`,
  );
}
