import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchIndex } from '../../archive/manifest.ts';
import { fetchIndex, searchFolder } from '../disk.ts';
import type { Document } from '../document.ts';
import { forEachPiece, keyOfPiece, piecesIn } from '../pieces.ts';
import { searchSettings } from '../settings.ts';
import { forgetDeleted, type Weeks, writeIndex } from './sqlite.ts';

interface Reach {
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  put(bucket: 'archive', key: string, body: Uint8Array): Promise<boolean>;
}

interface Update {
  /** The index that is changed; where there is none, a new one is made. */
  readonly was: SearchIndex | undefined;
  readonly weeks: Weeks;
  documents(week: string): AsyncIterable<Document>;
  readonly folder?: string;
  /** Nothing that was taken out may be read from its file by any means. Costs a minute for a million articles. */
  readonly thoroughly?: boolean;
}

/** Changes a copy of the index on this disk, and stores the pieces that became others. */
export async function updateIndex(
  { was, weeks, documents, folder = searchFolder, thoroughly = false }: Update,
  reach: Reach,
) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${randomUUID()}.half`);
  try {
    if (was) await copyFile(await fetchIndex(folder, was, reach), file);
    await writeIndex(file, weeks, documents);
    if (thoroughly) forgetDeleted(file);
    return await storePieces(file, new Set(was?.pieces), reach);
  } finally {
    await rm(file, { force: true });
  }
}

async function storePieces(file: string, known: ReadonlySet<string>, { put }: Reach) {
  const { size: bytes } = await stat(file);
  const pieces = new Array<string>(piecesIn(bytes)).fill('');
  const handle = await open(file);
  try {
    await forEachPiece(pieces.length, async (i) => {
      const at = i * searchSettings.pieceBytes;
      const piece = new Uint8Array(Math.min(searchSettings.pieceBytes, bytes - at));
      await handle.read(piece, 0, piece.length, at);
      const key = keyOfPiece(piece);
      pieces[i] = key;
      if (!known.has(key)) await put('archive', key, piece);
    });
  } finally {
    await handle.close();
  }
  return { bytes, pieces };
}
