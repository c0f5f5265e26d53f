/**
 * The digest of one week from an archive of a million invented articles: how long, how much memory, which files it read.
 * `npx node tests/bench/digest/million.ts [--articles 1000000] [--folder DIR] [--week 2026-W40]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { readManifest } from '../../../shared/archive/manifest.ts';
import { buildDigest } from '../../../shared/digest/build-digest.ts';
import { gatherInput } from '../../../shared/digest/gather-input.ts';
import { weeksNeeded } from '../../../shared/digest/week-series.ts';
import { registry } from '../../../shared/sources/registry.ts';
import { folderBucket, makeArchive } from '../archive/store.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000000' },
    folder: { type: 'string' },
    week: { type: 'string', default: '2026-W40' },
  },
});
const articles = Number(values.articles);
const folder = values.folder ?? join(tmpdir(), `monitor-bench-${articles}`);
const { week } = values;
await makeArchive(folder, articles, console.log);
const bucket = folderBucket(folder);
const manifest = await readManifest(bucket);
const parts = mkdtempSync(join(tmpdir(), 'monitor-digest-'));

const memoryBefore = peakMb();
const read: string[] = [];
let bytes = 0;
const start = performance.now();
const cpu = process.cpuUsage();
const input = await gatherInput(
  { week, zone: 'Europe/Brussels', sources: registry.sources },
  {
    sql: duckdb({ folder: parts }),
    get: async (of, key) => (of === 'archive' ? bucket.get('archive', key) : undefined),
    getBytes: async (_, key) => {
      const file = await bucket.getBytes('archive', key);
      read.push(key);
      bytes += file?.length ?? 0;
      return file;
    },
    put: async () => true,
  },
);
const digest = buildDigest(input);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
rmSync(parts, { recursive: true, force: true });

const needed = new Set([...weeksNeeded(week), week, 'undated']);
const weekOf = (key: string) => /week=([^/]+)/.exec(key)?.[1] ?? key;
const others = read.filter((key) => !needed.has(weekOf(key)));
const all = Object.values(manifest.weeks);
console.log(`${all.reduce((sum, one) => sum + one.articles, 0)} articles in ${all.length} weeks`);
console.log(`${digest.headline}\n${digest.totals.articles} articles in ${week}, ${digest.themes.length} themes`);
console.log(`${seconds.toFixed(1)} s by the clock, ${((user + system) / 1e6).toFixed(1)} s of CPU`);
console.log(`peak memory ${peakMb()} MB, ${memoryBefore} MB of it before the digest`);
console.log(
  `read ${read.length} files of ${all.length}, ${new Set(read).size} different ones, ${Math.round(bytes / 1e6)} MB of ${Math.round(all.reduce((sum, one) => sum + one.bytes, 0) / 1e6)} MB; of other weeks: ${others.length}`,
);

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
