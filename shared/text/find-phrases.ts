import { fitsKorean, spacings } from './korean.ts';
import { addPhrase, emptyTrie, keyReader, type Leaf, type Phrase, type Trie } from './phrase-trie.ts';
import { sentences } from './sentences.ts';
import { type Token, tokeniserFor } from './tokens.ts';

/** A phrase where it stands in a text, in UTF-16 units, and the number of its sentence. */
export interface Hit<Meaning> {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Finds all phrases in a text. */
export type PhraseFinder<Meaning> = (text: string) => Hit<Meaning>[];

/** A finder of phrases in one language: whole words by their stems, within sentences, in one pass, also one phrase inside another. */
export function phraseFinder<Meaning>(language: string, phrases: Iterable<Phrase<Meaning>>): PhraseFinder<Meaning> {
  const tokenise = tokeniserFor(language);
  const trie = emptyTrie<Meaning>();
  const edges = new Set<string>();
  for (const phrase of phrases) {
    for (const text of language === 'ko' ? spacings(phrase.text) : [phrase.text]) {
      addPhrase(trie, edges, { ...phrase, text }, [...tokenise(text)]);
    }
  }
  const keysOf = keyReader(edges);
  return (text) => {
    const tokens = [...tokenise(text)];
    const sentenceOf = numberSentences(text, tokens);
    const continues = tokens.map(({ follows }, i) => follows && sentenceOf[i] === sentenceOf[i - 1]);
    return tokens.flatMap(({ start }, first) =>
      leavesFrom(trie, tokens, continues, first, keysOf).flatMap(({ leaf, last }) => {
        const end = tokens[last]?.end ?? start;
        const fits = isAsWritten(leaf, tokens, first) && (language !== 'ko' || fitsKorean(text, start, end));
        return fits ? [{ meaning: leaf.meaning, start, end, sentence: sentenceOf[first] ?? 0 }] : [];
      }),
    );
  };
}

/** The phrases that begin at a token, and the token each ends at. */
function leavesFrom<Meaning>(
  trie: Trie<Meaning>,
  tokens: readonly Token[],
  continues: readonly boolean[],
  first: number,
  keysOf: (token: Token) => readonly string[],
): { leaf: Leaf<Meaning>; last: number }[] {
  const found: { leaf: Leaf<Meaning>; last: number }[] = [];
  let nodes: Trie<Meaning>[] = [trie];
  for (let at = first; nodes.length > 0 && (at === first || continues[at]); at++) {
    const token = tokens[at];
    if (!token) break;
    nodes = reachedFrom(nodes, keysOf(token));
    for (const { leaves } of nodes) for (const leaf of leaves) found.push({ leaf, last: at });
  }
  return found;
}

/** One word further. Loops, since this runs for every word of every text. */
function reachedFrom<Meaning>(nodes: readonly Trie<Meaning>[], keys: readonly string[]): Trie<Meaning>[] {
  const reached: Trie<Meaning>[] = [];
  for (const { next } of nodes)
    for (const key of keys) {
      const node = next.get(key);
      if (node) reached.push(node);
    }
  return reached;
}

const isAsWritten = <Meaning>({ isSpelt }: Leaf<Meaning>, tokens: readonly Token[], first: number) =>
  isSpelt.every((isRight, i) => isRight(tokens[first + i]?.text ?? ''));

function numberSentences(text: string, tokens: readonly Token[]): number[] {
  const ends = sentences(text).map(({ end }) => end);
  let sentence = 0;
  return tokens.map(({ start }) => {
    while (sentence < ends.length - 1 && start >= (ends[sentence] ?? 0)) sentence++;
    return sentence;
  });
}
