import type { PlaceTag } from '../tags.ts';
import { citiesInKorean, placesNamed } from './gazetteer.ts';
import korean from './korean-words.json' with { type: 'json' };
import type { Place } from './place.ts';
import { placeTag } from './place-tag.ts';

const run = /[\uac00-\ud7a3]+/g;
/** The longest names have so many syllables: 오스트레일리아, 바덴뷔르템베르크. */
const longest = 9;
/** What may follow a name in the same word: what the place is, whose it is, and particles. */
const follows = new RegExp(`^(?:${[...korean.suffixes, ...korean.particles].join('|')}|$)`);
/** What the place is follows it: only so is a name that is also a word read as a place's. */
const isNamed = new RegExp(`^(?:${korean.suffixes.join('|')})`);
const isWord: ReadonlySet<string> = new Set(korean.alsoWords);
/** A foreign city of two syllables is too easily a word, unless the world speaks of it. */
const knownThousands = 1000;

/** The places a Korean text names: a name begins its word, and only what can follow a place follows it. */
export function koreanPlaces(text: string): PlaceTag[] {
  return [...text.matchAll(run)].flatMap(({ 0: word, index }) => {
    for (let length = Math.min(longest, word.length); length >= 2; length--) {
      const name = word.slice(0, length);
      const place = placeOf(name, word.slice(length));
      if (place) return [placeTag(text, index, index + length, place)];
    }
    return [];
  });
}

function placeOf(name: string, rest: string): Place | undefined {
  if (!follows.test(rest) || (isWord.has(name) && !isNamed.test(rest))) return undefined;
  const places = [...placesNamed(name, 'ko'), ...citiesInKorean(name)].filter(
    ({ country, thousands }) => name.length > 2 || country === 'KR' || thousands === 0 || thousands >= knownThousands,
  );
  const [first, ...others] = places;
  return first && others.reduce((best, place) => (size(place) > size(best) ? place : best), first);
}

const size = ({ precision, thousands }: Place) =>
  precision === 'country' ? Number.POSITIVE_INFINITY : precision === 'region' ? knownThousands : thousands;
