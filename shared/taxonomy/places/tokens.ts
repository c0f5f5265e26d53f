import { placeKey } from './place-key.ts';

/** A word of a text as places are read: how it is written, and what stands before it. */
export interface PlaceToken {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly isCapital: boolean;
  readonly isFirst: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** A sentence or a line has ended, or a quotation begins. */
const begins = /[.!?:]["'”’)]*\s|[\n•]|[“"«„]|^$/u;

/** The words of a text, with what stands between them. */
export function placeTokens(text: string): PlaceToken[] {
  let end = 0;
  return [...text.matchAll(word)].map(({ 0: found, index }) => {
    const gap = text.slice(end, index);
    end = index + found.length;
    const isFirst = index === 0 || begins.test(gap);
    return { text: found, key: placeKey(found), start: index, end, gap, isCapital: /^\p{Lu}/u.test(found), isFirst };
  });
}

/** Whether two words may belong to one name: `St. Louis`, `Rio de Janeiro`, `Winston-Salem`, `L'Aquila`. */
export const joins = (gap: string): boolean => /^(?:\s{1,40}|[-–’'·/]|\. ?)$/.test(gap) && !/\n\s*\n/.test(gap);
