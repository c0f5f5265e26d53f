import type { Wanted } from './parse-words.ts';
import { pairKey } from './terms.ts';

/** The parts of a search that are looked for in texts. */
export type Leaf = Extract<Wanted, { kind: 'word' | 'beginning' | 'phrase' }>;

/** Readings of one phrase in one language, where words have several spellings. */
const maxReadings = 16;

/** What is wanted, as FTS5 reads it; nothing where it cannot stand in any text. */
export function expressionOf(wanted: Wanted): string | undefined {
  if (wanted.kind === 'or') {
    const parts = wanted.parts.flatMap((part) => expressionOf(part) ?? []);
    return parts.length > 0 ? bracket(parts, ' OR ') : undefined;
  }
  if (wanted.kind === 'and') {
    const parts = wanted.parts.filter(({ kind }) => kind !== 'not').map(expressionOf);
    if (parts.includes(undefined)) return undefined;
    const without = wanted.parts.flatMap((part) => (part.kind === 'not' ? (expressionOf(part.part) ?? []) : []));
    const all = bracket(
      parts.filter((part) => part !== undefined),
      ' AND ',
    );
    return without.length > 0 ? `(${all} NOT ${bracket(without, ' OR ')})` : all;
  }
  if (wanted.kind === 'not') throw new TypeError('A search that only leaves out is refused when it is read');
  const alternatives = alternativesOf(wanted);
  return alternatives.length > 0 ? bracket(alternatives, ' OR ') : undefined;
}

/** The words and phrases of a search but those to leave out: what scores are made of. */
export function leavesOf(wanted: Wanted): readonly Leaf[] {
  if (wanted.kind === 'and' || wanted.kind === 'or') return wanted.parts.flatMap(leavesOf);
  return wanted.kind === 'not' ? [] : [wanted];
}

/** A leaf in each language, as FTS5 reads it. */
export function alternativesOf(leaf: Leaf): readonly string[] {
  if (leaf.kind === 'word') return leaf.anyOf.map(quote);
  if (leaf.kind === 'beginning') return leaf.anyOf.map((beginning) => `${quote(beginning)}*`);
  const keys = new Set(leaf.words.flat().map(keyOf));
  if (keys.size > 1) keys.delete(pairKey);
  return [...keys].flatMap((key) => readings(leaf.words, key));
}

/** A phrase with all its words of one language. */
function readings(words: readonly (readonly string[])[], key: string): readonly string[] {
  let found: string[] = [''];
  for (const anyOf of words) {
    const own = anyOf.filter((term) => keyOf(term) === key || keyOf(term) === pairKey);
    found = found.flatMap((begun) => own.map((term) => `${begun} ${term}`)).slice(0, maxReadings);
  }
  return found.map((reading) => quote(reading.trim()));
}

const keyOf = (term: string) => term.slice(0, 2);
const quote = (text: string) => `"${text}"`;
const bracket = (parts: readonly string[], by: string) =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(by)})`;
