/** An archive of invented articles in a folder, made by the real compaction from articles that are invented when they are read. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compact } from '../../../shared/archive/compact.ts';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { storiedKey, storiedPrefix, taggedKey, taggedPrefix } from '../../../shared/archive/keys.ts';
import { readManifest } from '../../../shared/archive/manifest.ts';
import { indexArchive } from '../../../shared/search/keep/index-archive.ts';
import { idOf, madeUp, numberOf, storyOf, weekOfMadeUp } from './made-up.ts';

/** A bucket in a folder; where articles are counted, so many invented ones stand in it as if they had been tagged. */
export function folderBucket(folder: string, articles = 0) {
  const read = (key: string) => {
    const invented = /^(tagged|storied)\/(?:[^/]+\/)?([^/]+)\.json$/.exec(key);
    if (invented?.[2]) return Buffer.from(JSON.stringify(inventedAt(invented[1] ?? '', numberOf(invented[2]))));
    return existsSync(join(folder, key)) ? readFileSync(join(folder, key)) : undefined;
  };
  const inventedAt = (kind: string, n: number) => (kind === 'tagged' ? madeUp(n) : { story: storyOf(n) });
  return {
    get: async (_bucket: 'archive', key: string) => {
      if (key.startsWith(storiedPrefix) && !storyOf(numberOf(key.slice(-37, -5)))) return undefined;
      const bytes = read(key);
      return bytes && { text: bytes.toString(), etag: '"x"' };
    },
    getBytes: async (_bucket: 'archive', key: string) => read(key),
    list: async (_bucket: 'archive', prefix: string) => {
      const all = Array.from({ length: articles }, (_, n) => n);
      if (prefix === taggedPrefix) return all.map((n) => ({ key: taggedKey(weekOfMadeUp(n), idOf(n)), etag: '"1"' }));
      return all.filter((n) => storyOf(n) !== undefined).map((n) => ({ key: storiedKey(idOf(n)), etag: '"1"' }));
    },
    put: async (_bucket: 'archive', key: string, body: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, key)), { recursive: true });
      writeFileSync(join(folder, key), body);
      return true;
    },
    remove: async (_bucket: 'archive', keys: readonly string[]) => {
      for (const key of keys) rmSync(join(folder, key), { force: true });
    },
    address: (_bucket: 'archive', key: string) => `s3://archive/${key}`,
    now: () => new Date(),
  };
}

/** Compacts and indexes the archive unless that was done. Says how long each took, and the most memory it had. */
export async function makeArchive(folder: string, articles: number, say: (line: string) => void): Promise<void> {
  const bucket = folderBucket(folder, articles);
  const reach = { ...bucket, sql: duckdb({ folder: join(folder, 'parts') }) };
  if ((await readManifest(bucket)).search) return;
  let start = begin();
  for (let n = 0; n < articles; n += 10) JSON.stringify(madeUp(n));
  say(`inventing them alone would take ${(((performance.now() - start.at) / 1000) * 10).toFixed(0)} s`);
  start = begin();
  await compact(reach);
  const { weeks } = await readManifest(bucket);
  say(`compaction of ${Object.keys(weeks).length} weeks: ${rate(articles, start)}, ${peak()}`);
  start = begin();
  await indexArchive(reach, { folder: join(folder, 'index') });
  say(`index of searches: ${rate(articles, start)}, ${peak()}`);
}

const peak = () => `peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
const begin = () => ({ at: performance.now(), cpu: process.cpuUsage() });
const rate = (articles: number, { at, cpu }: ReturnType<typeof begin>) => {
  const seconds = (performance.now() - at) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return `${seconds.toFixed(1)} s by the clock, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${Math.round(articles / seconds)} articles a second`;
};
