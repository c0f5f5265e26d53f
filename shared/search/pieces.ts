import { createHash } from 'node:crypto';
import { pieceKey } from '../archive/keys.ts';
import { searchSettings } from './settings.ts';

/** Does something for every number below `count`, a few at once. */
export async function forEachPiece(count: number, visit: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await visit(next++);
  };
  await Promise.all(Array.from({ length: searchSettings.piecesAtOnce }, work));
}

/** The key of a piece says what is in it. */
export const keyOfPiece = (bytes: Uint8Array) => pieceKey(createHash('sha256').update(bytes).digest('hex'));
export const piecesIn = (bytes: number) => Math.ceil(bytes / searchSettings.pieceBytes);
