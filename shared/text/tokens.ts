import { fold } from './fold.ts';
import { stem } from './stem.ts';
import wordForms from './word-forms.json' with { type: 'json' };
import { words } from './words.ts';

/** A word as matching sees it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** What its forms share; a blank for the space between Korean words. */
  readonly stem: string;
  /** Whether nothing but blanks, hyphens, quotation marks and articles stands between it and the token before. */
  readonly follows: boolean;
}

/** Reads the tokens of texts in one language, and remembers the stems it has worked out. */
export type Tokenise = (text: string) => Generator<Token>;

const parted = /[^\s\p{Pd}'’‘"“”«»„_]/u;
const korean = /[\uac00-\ud7a3]|\s+|(?:(?![\uac00-\ud7a3])[\p{L}\p{N}\p{M}])+/gu;
/** Stems remembered before starting anew: a few megabytes. */
const maxRemembered = 20_000;

/** The tokeniser of a language. Articles are left out and contractions read as their preposition, so `a la ciudad` and `a las ciudades` agree. */
export function tokeniserFor(language: string): Tokenise {
  if (language === 'ko') return syllables;
  const stems = rememberStems(language);
  return function* (text) {
    let from = 0;
    let broken = true;
    for (const word of words(text)) {
      broken ||= parted.test(text.slice(from, word.start));
      from = word.end;
      const stemmed = stems(word.text);
      if (!stemmed) continue;
      yield { ...word, stem: stemmed, follows: !broken };
      broken = false;
    }
  };
}

/** A stemmer that answers an article with nothing. */
function rememberStems(language: string): (word: string) => string {
  const { drop = [], same = {} } = wordForms.find((entry) => entry.language === language) ?? {};
  const fixed = new Map<string, string>([...Object.entries(same), ...drop.map((word) => [word, ''] as const)]);
  const remembered = new Map<string, string>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const fresh = fixed.get(word.toLowerCase()) ?? stem(word, language);
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(word, fresh);
    return fresh;
  };
}

/** Korean puts particles and compounds together without a space, so its tokens are syllables and the spaces between them. */
function* syllables(text: string): Generator<Token> {
  let from = 0;
  for (const { 0: found, index } of text.matchAll(korean)) {
    const blank = found.trim() === '';
    const end = index + found.length;
    yield { start: index, end, text: found, stem: blank ? ' ' : fold(found), follows: index === from && from > 0 };
    from = end;
  }
}
