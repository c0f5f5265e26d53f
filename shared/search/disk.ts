import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchIndex } from '../archive/manifest.ts';
import { forEachPiece } from './pieces.ts';
import { searchSettings } from './settings.ts';
import { emptyIndex, type Index, openIndex } from './sqlite.ts';

interface Reader {
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
}

/** Opens the index that a manifest names, for as long as its caller does not wait for anything else. */
export interface Search {
  open(state: SearchIndex | undefined, reader: Reader): Promise<Index>;
}

/** Where indexes are kept, by digest, once fetched. */
export const searchFolder = join(tmpdir(), 'monitor-search');

/** Searches a copy of the index on this disk; of a newer one only the pieces that changed are fetched. */
export function diskSearch(folder = searchFolder): Search {
  let current: { readonly digest: string; readonly index: Promise<Index> } | undefined;
  return {
    open: (state, reader) => {
      if (!state) return Promise.resolve(emptyIndex);
      if (current?.digest === state.digest) return current.index;
      const before = current?.index;
      const fetched = () => fetchIndex(folder, state, reader).then(openIndex);
      // Another process of this machine may have cleared away what this one was about to open: once more.
      const index = fetched().catch(fetched);
      current = { digest: state.digest, index };
      // One that could not be fetched is asked for again.
      index.catch(() => (current = undefined));
      index
        .then(() => before)
        .then((old) => old?.close())
        .catch(() => undefined);
      return index;
    },
  };
}

/** The index as a file on this disk. */
export async function fetchIndex(folder: string, state: SearchIndex, reader: Reader): Promise<string> {
  const file = join(folder, `${state.digest}.sqlite`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const half = join(folder, `${randomUUID()}.half`);
  const known = await copyNewest(folder, half);
  const handle = await open(half, known.length > 0 ? 'r+' : 'w');
  try {
    await forEachPiece(state.pieces.length, async (i) => {
      const key = state.pieces[i] ?? '';
      if (known[i] === key) return;
      const bytes = await reader.getBytes('archive', key);
      if (!bytes) throw new Error(`${key} was a piece of the index and is gone`);
      await handle.write(bytes, 0, bytes.length, i * searchSettings.pieceBytes);
    });
    await handle.truncate(state.bytes);
  } finally {
    await handle.close();
  }
  await rename(half, file);
  await writeFile(`${file}.json`, JSON.stringify(state.pieces));
  await removeOthers(folder, state.digest);
  return file;
}

/** Copies the newest index there is, and says of which pieces it consists. */
async function copyNewest(folder: string, to: string): Promise<readonly string[]> {
  const lists = (await readdir(folder))
    .filter((name) => name.endsWith('.sqlite.json'))
    .map((name) => join(folder, name));
  const times = await Promise.all(lists.map(async (list) => ({ list, at: (await stat(list)).mtimeMs })));
  const newest = times.toSorted((a, b) => b.at - a.at)[0];
  if (!newest) return [];
  const pieces: string[] = JSON.parse(await readFile(newest.list, 'utf8'));
  await copyFile(newest.list.replace(/\.json$/, ''), to);
  return pieces;
}

/** Whoever has another one open keeps it: the machine lets go of a file when nobody reads it. */
async function removeOthers(folder: string, digest: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name.includes('.sqlite') && !name.startsWith(digest));
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
}
