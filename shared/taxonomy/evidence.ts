import { fold } from '../text/fold.ts';
import { type Span, sentences } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import type { Mention } from './mentions.ts';
import { tagSettings } from './settings.ts';
import type { Evidence } from './tags.ts';

const { maxEvidence } = tagSettings;

/** The pieces of a text as evidence: in order, each once, the first ones. */
export function evidenceOf(text: string, spans: Iterable<Span>): Evidence[] {
  const byPlace = new Map([...spans].map((span) => [`${span.start}-${span.end}`, span]));
  return [...byPlace.values()]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, maxEvidence)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** What in a text bears out terms that only its title has: the first sentence with half of a term's own words or more. */
export function supportOf(text: string, language: string, titled: readonly Mention[]): Span[] {
  const found = sentences(text).map(({ start, end }) => wordsBetween(text, start, end, language));
  return titled.flatMap(({ term }) => {
    const asked = [...words(term.text)].map((word) => keyOf(word.text, language)).filter(isTelling);
    for (const sentence of found) {
      const spans = sentence.filter(({ key }) => asked.some((word) => isSame(key, word, language)));
      const borneOut = asked.filter((word) => spans.some(({ key }) => isSame(key, word, language)));
      if (asked.length > 0 && borneOut.length * 2 >= asked.length) return spans;
    }
    return [];
  });
}

const keyOf = (word: string, language: string) => (language === 'ko' ? fold(word) : stem(word, language));

/** Prepositions and the like bear out nothing. */
const isTelling = (key: string) => key.length >= 4 || /[\uac00-\ud7a3]{2}/.test(key);

const isSame = (key: string, word: string, language: string) =>
  language === 'ko' ? key.startsWith(word) : key === word;

function wordsBetween(text: string, start: number, end: number, language: string) {
  return [...words(text.slice(start, end))].map((word) => ({
    start: start + word.start,
    end: start + word.end,
    key: keyOf(word.text, language),
  }));
}
