import { type Change, changeWeeks } from './change-manifest.ts';
import { digestOf } from './digest.ts';
import { athenaKey, parquetKey, storiedKey, storiedPrefix } from './keys.ts';
import { type File, readManifest } from './manifest.ts';
import { type ArticleRow, toRow } from './row.ts';
import { archiveSettings } from './settings.ts';
import type { Sql } from './sql.ts';
import { Storied, TaggedArticle } from './tagged.ts';
import { articleIdOf, taggedByWeek } from './tagged-by-week.ts';

interface Listed {
  readonly key: string;
  readonly etag: string;
}
/** A tagged article, and what leads it to its story. */
interface Part extends Listed {
  readonly pointer: Listed | undefined;
}
interface Reach {
  readonly sql: Pick<Sql, 'toParquet'>;
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  list(bucket: 'archive', prefix: string): Promise<readonly Listed[]>;
  put(
    bucket: 'archive',
    key: string,
    body: string | Uint8Array,
    condition?: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
  /** The address of an object for those who do not come through this project. */
  address(bucket: 'archive', key: string): string;
  now(): Date;
}

/**
 * Writes each week whose articles, tags or stories have changed as a new Parquet file, and makes them the archive.
 * May be stopped anywhere and may run beside itself: files are named for what they were made from, and a week that
 * another run changed meanwhile is left to the next one.
 */
export async function compact(reach: Reach): Promise<void> {
  const stories = new Map((await reach.list('archive', storiedPrefix)).map((listed) => [listed.key, listed]));
  const tagged = await taggedByWeek(reach);
  const manifest = await readManifest(reach);
  let changes: Change[] = [];
  for (const week of new Set([...tagged.keys(), ...Object.keys(manifest.weeks)])) {
    const parts = (tagged.get(week) ?? []).map((part) => ({
      ...part,
      pointer: stories.get(storiedKey(articleIdOf(part.key))),
    }));
    const digest = digestOf(parts.flatMap(({ pointer, ...part }) => (pointer ? [part, pointer] : [part])));
    const was = manifest.weeks[week]?.digest;
    if (parts.length > 0 && was === digest) continue;
    changes.push({ name: week, was, file: parts.length > 0 ? await writeWeek(reach, week, digest, parts) : undefined });
    if (changes.length < archiveSettings.weeksPerCommit) continue;
    await commit(reach, changes);
    changes = [];
  }
  await commit(reach, changes);
}

async function writeWeek(reach: Reach, week: string, digest: string, parts: readonly Part[]): Promise<File> {
  const key = parquetKey(week, digest);
  const { bytes, rows } = await reach.sql.toParquet(rowsOf(reach, parts));
  await reach.put('archive', key, bytes);
  return { key, digest, articles: rows, bytes: bytes.length };
}

/** The rows of a week, a few read at a time: a week may be larger than memory. */
async function* rowsOf(reach: Reach, parts: readonly Part[]): AsyncGenerator<ArticleRow> {
  for (let i = 0; i < parts.length; i += archiveSettings.readsAtOnce)
    for (const row of await Promise.all(parts.slice(i, i + archiveSettings.readsAtOnce).map((p) => rowOf(reach, p))))
      if (row) yield row;
}

async function rowOf({ get }: Reach, { key, pointer }: Part): Promise<ArticleRow | undefined> {
  const stored = await get('archive', key);
  if (!stored) return undefined;
  const tagged = TaggedArticle.parse(JSON.parse(stored.text));
  const storied = pointer && (await get('archive', pointer.key));
  return toRow(tagged, storied && Storied.parse(JSON.parse(storied.text)).story);
}

/** Makes changed weeks the archive in one write, then tells Athena. */
async function commit(reach: Reach, changes: readonly Change[]): Promise<void> {
  const changed = await changeWeeks(reach, changes);
  for (const { name, file } of changed)
    if (file) await reach.put('archive', athenaKey(name), `${reach.address('archive', file.key)}\n`);
    else await reach.remove('archive', [athenaKey(name)]);
}
