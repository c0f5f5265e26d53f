import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** A phrase to look for, and what it means to the one who looks. `klima*` stands for every word that begins so. */
export interface Phrase<Meaning> {
  readonly text: string;
  readonly meaning: Meaning;
  /** Whether every word must be capitalised as here; abbreviations must in any case. */
  readonly isCaseSensitive?: boolean;
}

/** The end of a phrase: what it means, and its words as they must be written, where that matters. */
export interface Leaf<Meaning> {
  readonly meaning: Meaning;
  readonly spelling: readonly (string | undefined)[];
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
  { text, meaning, isCaseSensitive = false }: Phrase<Meaning>,
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
  const spelling = tokens.map((word) => (isCaseSensitive || abbreviation.test(word.text) ? word.text : undefined));
  if (node !== trie) node.leaves.push({ meaning, spelling });
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
