/** A word of a text and where it stands: `text.slice(start, end) === word.text`, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with their marks; a point inside a Catalan `l·l`; what owns (`city's`) is passed over. */
const word = /([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|·(?=\p{L}))*)(?:['’]s(?![\p{L}\p{N}\p{M}]))?/gu;

/** The words of a text in order. Hyphens and apostrophes part words: `barrier-free`, `l'habitatge`. */
export function* words(text: string): Generator<Word> {
  for (const match of text.matchAll(word)) {
    const found = match[1] ?? '';
    yield { text: found, start: match.index, end: match.index + found.length };
  }
}
