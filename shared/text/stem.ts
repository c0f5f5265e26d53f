import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import { fold } from './fold.ts';
import { isLanguage, type Language } from './languages.ts';
import { stemCatalan } from './stem-catalan.ts';

const stems: Readonly<Record<Language, (word: string) => string>> = {
  en: english.stem,
  es: spanish.stem.bind(spanish),
  fr: french.stem,
  ca: stemCatalan,
  pt: portuguese.stem,
  de: german.stem,
  it: italian.stem,
  nl: dutch.stem.bind(dutch),
  sv: swedish.stem,
  ko: (word) => word,
};
/** Longer words are names, addresses or noise; they stay as they are. */
const longest = 40;

/** What the forms of a word share in its language, folded: `rights` and `right`, `ciudades` and `ciudad`. Other languages are only folded. */
export function stem(word: string, language: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (!isLanguage(language) || lower.length > longest || !/^\p{L}+$/u.test(lower)) return fold(lower);
  return fold(stems[language](lower));
}
