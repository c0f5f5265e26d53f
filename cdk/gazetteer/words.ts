import { placeKey } from '../../shared/taxonomy/places/place-key.ts';

/** Which languages have a word that is also the name of a town, by its key. */
export type Words = (key: string) => readonly string[];

/** Words that spelling dictionaries write in lower case, by language. */
export function wordsIn(dictionaries: ReadonlyMap<string, string>): Words {
  const byLanguage = [...dictionaries].map(([language, dictionary]) => ({ language, words: wordsOf(dictionary) }));
  return (key) => byLanguage.flatMap(({ language, words }) => (words.has(key) ? [language] : []));
}

function wordsOf(dictionary: string): ReadonlySet<string> {
  const entries = dictionary.split('\n').slice(1);
  return new Set(
    entries.flatMap((line) => {
      const [word = ''] = line.split(/[/\t ]/);
      return /^\p{Ll}[\p{Ll}\p{M}]*$/u.test(word) ? [placeKey(word)] : [];
    }),
  );
}
