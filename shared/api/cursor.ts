import * as z from 'zod/mini';
import type { Place } from '../search/find.ts';

/** Where a list goes on: after which article, and, where scores order it, in which state of the archive. */
export interface Cursor {
  readonly place: Place;
  readonly version: number;
}

const Written = z.tuple([z.number(), z.number(), z.int(), z.string().check(z.maxLength(64))]);

/** A cursor as a short text. */
export function writeCursor({ version, place }: Cursor): string {
  return Buffer.from(JSON.stringify([version, place.score, place.day, place.id])).toString('base64url');
}

/** A cursor that we wrote; nothing where it is not one. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [version, score, day, id] = Written.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { version, place: { score, day, id } };
  } catch {
    return undefined;
  }
}
