import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** A phrase to look for, and what it means to the one who looks. `klima*` stands for every word that begins so. */
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

/** Adds a phrase to a trie, and the beginnings it is open after to those known. */
export function addPhrase<Meaning>(
  trie: Trie<Meaning>,
  beginnings: Set<string>,
  { text, meaning, form = 'this-stem' }: Phrase<Meaning>,
  tokens: readonly Token[],
): void {
  let node = trie;
  for (const token of tokens) {
    const isOpen = text[token.end] === '*';
    const key = isOpen ? `${fold(token.text)}*` : token.stem;
    if (isOpen) beginnings.add(fold(token.text));
    const next = node.next.get(key) ?? emptyTrie<Meaning>();
    node.next.set(key, next);
    node = next;
  }
  if (node !== trie) node.leaves.push({ meaning, isSpelt: tokens.map((token) => spellingOf(token.text, form)) });
}

function spellingOf(asked: string, form: Phrase<unknown>['form']): (word: string) => boolean {
  if (form === 'this-case' || abbreviation.test(asked)) return (word) => word === asked;
  if (form === 'this-word') return (word) => fold(word) === fold(asked);
  return () => true;
}

/** The keys a word is looked up by: its stem, and every known beginning that it has. */
export function keyReader(beginnings: ReadonlySet<string>): (token: Token) => readonly string[] {
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  const remembered = new Map<string, readonly string[]>();
  return ({ text, stem }) => {
    const known = remembered.get(text);
    if (known) return known;
    const folded = fold(text);
    const begun = lengths.filter((length) => folded.length >= length && beginnings.has(folded.slice(0, length)));
    const keys = [stem, ...begun.map((length) => `${folded.slice(0, length)}*`)];
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(text, keys);
    return keys;
  };
}

/** Words remembered before starting anew: a few megabytes. */
const maxRemembered = 20_000;
