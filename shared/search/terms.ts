import { fold } from '../text/fold.ts';
import { isLanguage, languages } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';

/** A word of a text as the index knows it, and where it stands. */
export interface Term {
  /** Two letters for the language, then the stem: a stem means something in its own language only. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that write words without spaces between them, or with particles attached: they are indexed by pairs of letters. */
const unspaced =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Stands where a language does: two letters that are none. */
export const pairKey = 'zz';
const otherKey = 'xx';
/** Korean is known by its script. */
const stemmed = languages.filter((language) => language !== 'ko');

/** The terms of words by language. */
const remembered = new Map<string, Map<string, string>>();
/** Words of a language remembered before starting anew: some megabytes. */
const maxRemembered = 50_000;

/** The terms of a text in its order. */
export function* termsOf(text: string, language: string): Generator<Term> {
  const key = isLanguage(language) ? language : otherKey;
  for (const word of words(text)) {
    if (hasUnspaced(word.text)) yield* pairsOf(word.text, word.start, key);
    else yield { term: termOf(word.text, key), start: word.start, end: word.end };
  }
}

/**
 * What to look for when somebody asks for words: one list of alternatives for each word, for nobody says in which
 * language they ask.
 */
export function alternatives(asked: string, language: string | undefined): readonly (readonly string[])[] {
  return [...words(asked)].flatMap(({ text }) =>
    hasUnspaced(text)
      ? [...pairsOf(text, 0, otherKey)].map(({ term }) => [term])
      : [keysFor(language).map((key) => termOf(text, key))],
  );
}

/** The beginnings that words of each language may have. */
export const beginnings = (asked: string, language: string | undefined) =>
  keysFor(language).map((key) => key + fold(asked));

const keysFor = (language: string | undefined): readonly string[] =>
  language === undefined ? [...stemmed, otherKey] : [isLanguage(language) ? language : otherKey];

const hasUnspaced = (word: string) => !/^[\p{Script=Latin}0-9]*$/u.test(word) && word.search(unspaced) >= 0;

function* pairsOf(word: string, at: number, key: string): Generator<Term> {
  let from = 0;
  for (const { 0: run, index } of word.matchAll(unspaced)) {
    if (index > from) yield rest(word, from, index, at, key);
    const letters = [...run];
    let start = at + index;
    for (const [i, letter] of letters.entries()) {
      const next = letters[i + 1];
      if (next === undefined && i > 0) break;
      const pair = letter + (next ?? '');
      yield { term: pairKey + pair, start, end: start + pair.length };
      start += letter.length;
    }
    from = index + run.length;
  }
  if (from < word.length) yield rest(word, from, word.length, at, key);
}

const rest = (word: string, from: number, to: number, at: number, key: string): Term => ({
  term: termOf(word.slice(from, to), key),
  start: at + from,
  end: at + to,
});

/** Accents go before the ending does, so that a word is found however carefully it was typed. */
function termOf(word: string, key: string): string {
  const terms = rememberedOf(key);
  const known = terms.get(word);
  if (known !== undefined) return known;
  const fresh = key + stem(fold(word), key);
  terms.set(word, fresh);
  return fresh;
}

function rememberedOf(key: string): Map<string, string> {
  const known = remembered.get(key);
  if (known && known.size < maxRemembered) return known;
  const fresh = new Map<string, string>();
  remembered.set(key, fresh);
  return fresh;
}
