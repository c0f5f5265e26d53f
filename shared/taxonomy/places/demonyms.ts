import type { PlaceTag } from '../tags.ts';
import { contextWords } from './context-words.ts';
import demonyms from './demonyms.json' with { type: 'json' };

const demonymsOf = new Map(Object.entries(demonyms));
/** What makes a demonym a language: `in Turkish`, `Turkish lessons`. */
const speaks = /(?:\b(?:in|into|from|speaks?|spoke|learn\w*|stud(?:y|ies)|teach\w*))\s$/i;
const isLanguage = /^(?:[-\s](?:language|speak|translat|subtitle|lesson|class|course|literature)|\s*(?:[.,;:)]|$))/i;

/**
 * Further mentions of countries that an English text names: `Turkish troops` where it names Turkey. By itself a
 * demonym is no place: a Turkish bath may stand in Leeds. People (`Cubans`) are none, either; in most of our other
 * languages it has no capital letter.
 */
export function demonymsIn(text: string, language: string, places: readonly PlaceTag[]): PlaceTag[] {
  if (language !== 'en') return [];
  const named = new Map(
    places
      .filter(({ precision }) => precision === 'country')
      .flatMap((tag) => (demonymsOf.get(tag.country ?? '') ?? []).map((word) => [word, tag] as const)),
  );
  if (named.size === 0) return [];
  const demonym = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...named.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(demonym)].flatMap(({ 0: found, index }) => {
    const tag = named.get(found);
    const after = text.slice(index + found.length, index + found.length + 20);
    const isSpoken = speaks.test(text.slice(Math.max(0, index - 12), index)) && isLanguage.test(after);
    const [, next = ''] = /^\s(\p{L}+)/u.exec(after) ?? [];
    const isName = /^\p{Lu}/u.test(next) && contextWords.organisation.has(next.toLowerCase());
    if (!tag || isSpoken || isName || /^[-\s](?:language|speak)/.test(after)) return [];
    return [{ ...tag, start: index, end: index + found.length, text: found }];
  });
}
