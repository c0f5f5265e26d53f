import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveSettings } from './settings.ts';
import type { Part, Row } from './sql.ts';

/** A part as a local file, fetched only when it is not there yet. */
export async function fetchPart(folder: string, { key, load }: Part): Promise<string> {
  const file = placeOf(folder, key);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const half = `${file}.${randomUUID()}`;
  await writeFile(half, await load());
  await rename(half, file);
  return file;
}

const placeOf = (folder: string, key: string) =>
  join(folder, `${createHash('sha256').update(key).digest('hex')}.parquet`);

/** Takes files of parts away that nobody may read again. */
export async function forgetParts(folder: string, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => rm(placeOf(folder, key), { force: true })));
}

/** The rows in a file of lines, as many at a time as a piece of it has; lines end at a line feed and nowhere else. */
export async function* rowsIn(file: string): AsyncGenerator<readonly Row[]> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => JSON.parse(line));
  }
}

/**
 * Takes the files away that were not used for longest, until the others have room; none of those that are wanted, nor
 * any that somebody used in the last minutes.
 */
export async function makeRoom(
  folder: string,
  wanted: readonly string[],
  { now, maxBytes = archiveSettings.maxCachedBytes }: { readonly now: Date; readonly maxBytes?: number },
): Promise<void> {
  await Promise.all(wanted.map((file) => utimes(file, now, now).catch(() => undefined)));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.parquet')).map((name) => join(folder, name));
  const files = await Promise.all(names.map(async (file) => ({ file, ...(await sizeOf(file)) })));
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size, usedAt } of files.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= maxBytes || now.getTime() - usedAt < archiveSettings.keepUsedMinutes * 60_000) return;
    await rm(file, { force: true });
    bytes -= size;
  }
}

async function sizeOf(file: string): Promise<{ readonly size: number; readonly usedAt: number }> {
  // Somebody else may have taken it away.
  const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
  return { size, usedAt: mtimeMs };
}
