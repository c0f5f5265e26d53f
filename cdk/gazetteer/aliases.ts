import { placeKey } from '../../shared/taxonomy/places/place-key.ts';
import { type City, compare } from './cities.ts';
import type { Words } from './words.ts';

/** From how many thousand people on a city's names in other languages are kept: elsewhere they are mostly transliterations. */
const leastThousands = { latin: 50, latinElsewhere: 500, korean: 100, koreanAtHome: 30 };

const europe = new Set(
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK'.split(
    ' ',
  ),
);
const latin = /^\p{Lu}[\p{Script=Latin}\p{M}' ’.-]{3,}$/u;
const korean = /^[\uac00-\ud7a3]{2,}$/;

/** Names of cities in other languages, by the key they are looked up by, with the numbers of the cities. */
export function aliasesOf(cities: readonly City[]): Map<string, number[]> {
  return collect(cities, ({ thousands, others, name, country, isCapital }) => {
    const least = europe.has(country) ? leastThousands.latin : leastThousands.latinElsewhere;
    if (thousands < least && !isCapital) return [];
    const own = placeKey(name);
    return others
      .filter((other) => latin.test(other) && other !== other.toUpperCase())
      .map(placeKey)
      .filter((key) => key !== own && key.length >= 4);
  });
}

/** Korean names of cities. */
export function koreanAliasesOf(cities: readonly City[]): Map<string, number[]> {
  return collect(cities, ({ thousands, others, country }) =>
    thousands < (country === 'KR' ? leastThousands.koreanAtHome : leastThousands.korean)
      ? []
      : others.filter((other) => korean.test(other)),
  );
}

/** One line a name, sorted, for a binary search: its key, the numbers of its cities, the languages in which it is also a word. */
export const byKey = (names: ReadonlyMap<string, readonly number[]>, words: Words) =>
  [...names]
    .toSorted(([a], [b]) => compare(`${a}\t`, `${b}\t`))
    .map(([key, numbers]) => `${key}\t${numbers.join(',')}\t${words(key).join(' ')}`);

function collect(cities: readonly City[], keysOf: (city: City) => readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, city] of cities.entries())
    for (const key of new Set(keysOf(city))) found.set(key, [...(found.get(key) ?? []), number]);
  return found;
}
