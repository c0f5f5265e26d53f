/** An archive of invented articles in a folder: what compaction makes of them, without the small files before it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { manifestKey, parquetKey } from '../../../shared/archive/keys.ts';
import { emptyManifest } from '../../../shared/archive/manifest.ts';
import type { ArticleRow } from '../../../shared/archive/row.ts';
import { indexArchive } from '../../../shared/search/index-archive.ts';
import { chances, madeUpRow } from './made-up.ts';

export function folderBucket(folder: string) {
  const read = (key: string) => (existsSync(join(folder, key)) ? readFileSync(join(folder, key)) : undefined);
  return {
    get: async (_bucket: 'archive', key: string) => {
      const bytes = read(key);
      return bytes && { text: bytes.toString(), etag: '"x"' };
    },
    getBytes: async (_bucket: 'archive', key: string) => read(key),
    put: async (_bucket: 'archive', key: string, body: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, key)), { recursive: true });
      writeFileSync(join(folder, key), body);
      return true;
    },
    remove: async () => {},
    now: () => new Date(),
  };
}

/** Makes the archive unless it is there: Parquet by week, then the segments of searches. Says how long each took. */
export async function makeArchive(folder: string, articles: number, say: (line: string) => void): Promise<void> {
  if (existsSync(join(folder, manifestKey))) return;
  const bucket = folderBucket(folder);
  const sql = duckdb({ folder: join(folder, 'parts') });
  const chance = chances(11);
  const weeks = Map.groupBy(
    Array.from({ length: articles }, (_, n) => n).map((n) => ({ n, seed: Math.floor(chance() * 2 ** 32) })),
    ({ n, seed }) => String(madeUpRow(n, chances(seed)).week),
  );
  let start = performance.now();
  const entries: [string, object][] = [];
  for (const [week, members] of [...weeks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    async function* rows(): AsyncGenerator<ArticleRow> {
      for (const { n, seed } of members) yield madeUpRow(n, chances(seed));
    }
    const { bytes, rows: count } = await sql.toParquet(rows());
    const digest = week.replace(/\W/g, '').padEnd(64, '0').toLowerCase();
    await bucket.put('archive', parquetKey(week, digest), bytes);
    entries.push([week, { key: parquetKey(week, digest), digest, articles: count, bytes: bytes.length }]);
  }
  await bucket.put('archive', manifestKey, JSON.stringify({ ...emptyManifest, weeks: Object.fromEntries(entries) }));
  say(`Parquet of ${weeks.size} weeks: ${rate(articles, start)}`);
  start = performance.now();
  await indexArchive({ ...bucket, sql });
  say(`segments: ${rate(articles, start)}; peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

const rate = (articles: number, start: number) => {
  const seconds = (performance.now() - start) / 1000;
  return `${seconds.toFixed(0)} s, ${Math.round(articles / seconds)} articles a second`;
};
