/** Extracts 20,000 broken and hostile pages: `npx node tests/bench/extraction/fuzz.ts [INPUTS] [SEED]`. */
import { extractArticle } from '../../../shared/articles/extract.ts';
import { isHarmless } from '../../articles/harmless.ts';
import { hostilePages } from './hostile-pages.ts';
import { readRealPages } from './real-pages.ts';

const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const fetchedAt = new Date('2026-11-28T00:00:00Z');
let [slowest, costliest, crashed, slow, harmful] = [0, 0, 0, 0, 0];
for (const html of hostilePages(
  count,
  seed,
  readRealPages().map((page) => page.html),
)) {
  const started = performance.now();
  const before = process.cpuUsage();
  try {
    const found = await extractArticle({ html, url: 'https://city.example/news/a', fetchedAt });
    if (found.html !== undefined && !isHarmless(found.html)) harmful++;
  } catch (error) {
    crashed++;
    console.error(error);
  }
  const took = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  slowest = Math.max(slowest, took);
  costliest = Math.max(costliest, (user + system) / 1000);
  if (took > 2000) slow++;
}
console.log(
  `${count} inputs, seed ${seed}: ${crashed} crashed, ${slow} over 2 s (slowest ${Math.round(slowest)} ms by the clock, ${Math.round(costliest)} ms of CPU), ${harmful} with anything that could run`,
);
process.exitCode = crashed + slow + harmful === 0 ? 0 : 1;
