import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** A phrase to look for, and what it means to the one who looks. `klima*` stands for every word that begins so, `*verkehr` for every one that ends so. */
export interface Phrase<Meaning> {
  readonly text: string;
  readonly meaning: Meaning;
  /** How alike the words of a text must be; abbreviations must be in this case at any rate. Default: `this-stem`. */
  readonly form?: 'this-stem' | 'this-word' | 'this-case';
}

/** The end of a phrase: what it means, and what its words must be besides having its stems. */
export interface Leaf<Meaning> {
  readonly meaning: Meaning;
  readonly isSpelt: readonly ((word: string) => boolean)[];
}

/** Phrases by their words, one word a step. */
export interface Trie<Meaning> {
  readonly next: Map<string, Trie<Meaning>>;
  readonly leaves: Leaf<Meaning>[];
}

const abbreviation = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u;

/** A trie without phrases. */
export const emptyTrie = <Meaning>(): Trie<Meaning> => ({ next: new Map(), leaves: [] });

/** Adds a phrase to a trie, and the beginnings and endings it is open after to those known. */
export function addPhrase<Meaning>(
  trie: Trie<Meaning>,
  edges: Set<string>,
  { text, meaning, form = 'this-stem' }: Phrase<Meaning>,
  tokens: readonly Token[],
): void {
  let node = trie;
  for (const token of tokens) {
    const key = keyOf(text, token);
    if (key.includes('*')) edges.add(key);
    const next = node.next.get(key) ?? emptyTrie<Meaning>();
    node.next.set(key, next);
    node = next;
  }
  if (node !== trie) node.leaves.push({ meaning, isSpelt: tokens.map((token) => spellingOf(token, text, form)) });
}

function keyOf(text: string, token: Token): string {
  if (text[token.end] === '*') return `${fold(token.text)}*`;
  return text[token.start - 1] === '*' ? `*${token.stem}` : token.stem;
}

function spellingOf(token: Token, text: string, form: Phrase<unknown>['form']): (word: string) => boolean {
  if (keyOf(text, token).includes('*')) return () => true;
  const asked = token.text;
  if (form === 'this-case' || abbreviation.test(asked)) return (word) => word === asked;
  if (form === 'this-word') return (word) => fold(word) === fold(asked);
  const least = fold(asked).length - mostChanged;
  return least <= 0 ? () => true : (word) => shared(fold(word), fold(asked)) >= least;
}

/** Letters at the end that forms of a word differ in; where more differ, other words only chance to share its stem: `queer` is not `que`. */
const mostChanged = 3;

function shared(word: string, asked: string): number {
  let length = 0;
  while (length < word.length && word[length] === asked[length]) length++;
  return length;
}

/** The keys a word is looked up by: its stem, and every known beginning and ending that it has. */
export function keyReader(edges: ReadonlySet<string>): (token: Token) => readonly string[] {
  const all = [...edges];
  const lengthsOf = (found: readonly string[]) => [...new Set(found.map(({ length }) => length - 1))];
  const beginnings = lengthsOf(all.filter((edge) => edge.endsWith('*')));
  const endings = lengthsOf(all.filter((edge) => edge.startsWith('*')));
  const remembered = new Map<string, readonly string[]>();
  return ({ text, stem }) => {
    const known = remembered.get(text);
    if (known) return known;
    const folded = fold(text);
    const begun = beginnings.filter((length) => folded.length >= length).map((length) => `${folded.slice(0, length)}*`);
    const ended = endings
      .filter((length) => stem.length >= length + shortestHead)
      .map((length) => `*${stem.slice(-length)}`);
    const keys = [stem, ...[...begun, ...ended].filter((key) => edges.has(key))];
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(text, keys);
    return keys;
  };
}

/** Letters that must stand before the last part of a compound. */
const shortestHead = 3;
/** Words remembered before starting anew: a few megabytes. */
const maxRemembered = 20_000;
