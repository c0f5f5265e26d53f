/** The digests of an invented archive's last weeks, each checked. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readManifest } from '../../../shared/archive/manifest.ts';
import { weeksBefore } from '../../../shared/archive/week.ts';
import { buildDigest } from '../../../shared/digest/build-digest.ts';
import { gatherInput } from '../../../shared/digest/gather-input.ts';
import { registry } from '../../../shared/sources/registry.ts';
import { type Checked, checkDigest } from './check-digest.ts';
import { archiveOf, zone } from './made-up-weeks.ts';

/** An archive of fourteen weeks up to one that a seed chooses, and the digests of the last of them. */
export async function* digestsOf(seed: number, count: number, folder: string): AsyncGenerator<Checked> {
  // Across year ends, a year of 53 weeks and both clock changes.
  const last = weeksBefore('2027-W20', 1 + ((seed * 7) % 60))[0] ?? '2027-W20';
  const weeks = weeksBefore(last, 14);
  const parts = join(folder, `${seed}`);
  mkdirSync(parts, { recursive: true });
  const archive = await archiveOf(seed, weeks, parts);
  const { weeks: files } = await readManifest(archive);
  const paths: string[] = [];
  for (const [week, { key }] of Object.entries(files)) {
    const path = join(parts, `copy-${week}.parquet`);
    writeFileSync(path, (await archive.getBytes('archive', key)) ?? new Uint8Array());
    paths.push(path);
  }
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  await db.run(`create table archive as from read_parquet([${paths.map((path) => `'${path}'`).join(', ')}])`);
  for (const week of weeks.slice(-count)) {
    const get = async (bucket: 'archive' | 'state' | 'desk', key: string) =>
      bucket === 'archive' ? archive.get('archive', key) : undefined;
    const reach = { sql: archive.sql, get, getBytes: archive.getBytes, put: async () => true };
    const input = await gatherInput({ week, zone, sources: registry.sources }, reach);
    yield checkDigest(buildDigest(input), db);
  }
  db.closeSync();
}
