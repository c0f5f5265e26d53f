import * as z from 'zod/mini';
import type { Place } from '../search/find.ts';

/** A place in a list as a short text that only we understand. */
export const writeCursor = (place: readonly unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

/** A cursor that we wrote; nothing where it is not one. */
export function readCursor<S extends z.core.$ZodType>(text: string, schema: S): z.output<S> | undefined {
  try {
    return z.parse(schema, JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

const short = z.string().check(z.maxLength(64));
const Written = z.tuple([short, z.number(), z.int(), short]);

/** Where a search goes on: after which article, and, where scores order it, in which state of the index. */
export interface SearchCursor {
  readonly place: Place;
  readonly version: string;
}
export const writeSearchCursor = ({ version, place }: SearchCursor) =>
  writeCursor([version, place.score, place.day, place.id]);
export function readSearchCursor(text: string): SearchCursor | undefined {
  const read = readCursor(text, Written);
  if (!read) return undefined;
  const [version, score, day, id] = read;
  return { version, place: { score, day, id } };
}
