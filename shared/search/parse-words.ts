import { searchSettings } from './settings.ts';
import { alternatives, beginnings } from './terms.ts';

/** What somebody asked for. A word is any of its alternatives; a phrase has its words one after the other. */
export type Wanted =
  | { readonly kind: 'word'; readonly anyOf: readonly string[] }
  | { readonly kind: 'beginning'; readonly anyOf: readonly string[] }
  | { readonly kind: 'phrase'; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'and'; readonly parts: readonly Wanted[] }
  | { readonly kind: 'or'; readonly parts: readonly Wanted[] }
  | { readonly kind: 'not'; readonly part: Wanted };

/** What is wrong with a search, for the one who typed it. */
export interface Misread {
  readonly complaint: string;
}

const token = /"([^"]*)"?|(\()|(\))|(-)(?=[\p{L}\p{N}"(])|([^\s()"]+)/gu;
type Token = { readonly kind: 'phrase' | 'word'; readonly text: string } | { readonly kind: '(' | ')' | 'not' | 'or' };

/**
 * Reads what was typed: words (all of them), `"a phrase"`, `OR`, `NOT` or `-`, brackets, and `hous*` for every word
 * that begins so. `undefined` where no word was typed.
 */
export function parseWords(typed: string, language?: string): Wanted | Misread | undefined {
  const tokens = tokensOf(typed.normalize('NFC'));
  if (tokens.filter(({ kind }) => kind === 'word' || kind === 'phrase').length > searchSettings.maxWords)
    return { complaint: `A search may have ${searchSettings.maxWords} words.` };
  let at = 0;

  /** Parts joined by OR, each of parts that must all be there. */
  function either(): Wanted | undefined {
    const parts = [all()];
    while (tokens[at]?.kind === 'or') {
      at++;
      parts.push(all());
    }
    return join('or', parts);
  }
  function all(): Wanted | undefined {
    const parts: (Wanted | undefined)[] = [];
    for (let next = tokens[at]; next && next.kind !== 'or' && next.kind !== ')'; next = tokens[at]) parts.push(one());
    return join('and', parts);
  }
  function one(): Wanted | undefined {
    const next = tokens[at++];
    if (next?.kind === 'not') {
      const part = one();
      return part?.kind === 'not' ? part.part : part && { kind: 'not', part };
    }
    if (next?.kind === '(') {
      const inner = either();
      if (tokens[at]?.kind === ')') at++;
      return inner;
    }
    return next && 'text' in next ? leaf(next, language) : undefined;
  }

  const opened = tokens.filter(({ kind }) => kind === '(').length - tokens.filter(({ kind }) => kind === ')').length;
  if (opened !== 0) return { complaint: opened > 0 ? 'A bracket is open: add ).' : 'There is a ) too many.' };
  const wanted = either();
  if (at < tokens.length) return { complaint: 'There is a ) before its (.' };
  if (wanted && !hasPositive(wanted)) return { complaint: 'Say also what to look for, not only what to leave out.' };
  return wanted;
}

function* matchesOf(typed: string): Generator<Token> {
  for (const [, phrase, open, close, minus, word = ''] of typed.matchAll(token)) {
    if (phrase !== undefined) yield { kind: 'phrase', text: phrase };
    else if (open) yield { kind: '(' };
    else if (close) yield { kind: ')' };
    else if (minus || word === 'NOT') yield { kind: 'not' };
    else if (word === 'OR') yield { kind: 'or' };
    else if (word !== 'AND') yield { kind: 'word', text: word };
  }
}
const tokensOf = (typed: string) => [...matchesOf(typed)];

function leaf({ kind, text }: Extract<Token, { text: string }>, language: string | undefined): Wanted | undefined {
  const begun = /^([\p{L}\p{N}\p{M}]{2,})\*$/u.exec(text)?.[1];
  if (kind === 'word' && begun) return { kind: 'beginning', anyOf: beginnings(begun, language) };
  const words = alternatives(text, language);
  const [first] = words;
  if (!first) return undefined;
  return words.length === 1 ? { kind: 'word', anyOf: first } : { kind: 'phrase', words };
}

/** A list of parts as one; a part without words is left out. */
function join(kind: 'and' | 'or', parts: readonly (Wanted | undefined)[]): Wanted | undefined {
  const given = parts.filter((part) => part !== undefined);
  return given.length > 1 ? { kind, parts: given } : given[0];
}

/** Whether something must be there, and in all that is left out too: what only leaves out would find nearly everything. */
function hasPositive(wanted: Wanted): boolean {
  if (wanted.kind === 'not') return false;
  if (wanted.kind === 'or') return wanted.parts.every(hasPositive);
  if (wanted.kind !== 'and') return true;
  return wanted.parts.some(hasPositive) && wanted.parts.every((part) => part.kind !== 'not' || hasPositive(part.part));
}
