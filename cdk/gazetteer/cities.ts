import { placeKey } from '../../shared/taxonomy/places/place-key.ts';
import type { Words } from './words.ts';

/** A populated place as the gazetteer keeps it, with the other names that GeoNames knows. */
export interface City {
  readonly name: string;
  readonly id: string;
  readonly country: string;
  /** Code of the region within the country. */
  readonly region: string;
  /** Population in thousands. */
  readonly thousands: number;
  readonly lat: number;
  readonly lon: number;
  /** `d` for a part of a city; languages in which the name is also a word. */
  readonly kind: string;
  readonly others: readonly string[];
  /** Of a country. */
  readonly isCapital: boolean;
}

/** Smaller places are named too rarely to be worth confusing them with words and people. */
const leastPopulation = 3000;
/** A city so large is meant even where its name is also a word. */
const sureOfItself = 300_000;

/** Places of GeoNames' `cities500.txt`, sorted by the key they are looked up by. */
export function readCities(table: string, words: Words): City[] {
  return table
    .split('\n')
    .map((row) => row.split('\t'))
    .filter((row) => row[6] === 'P' && Number(row[14]) >= leastPopulation && !/^PPL[HQW]|PPLCH/.test(row[7] ?? ''))
    .map((row) => cityOf(row, words))
    .toSorted((a, b) => compare(`${placeKey(a.name)}\t`, `${placeKey(b.name)}\t`) || b.thousands - a.thousands);
}

/** Order by UTF-16 units, as a binary search compares. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function cityOf(row: readonly string[], words: Words): City {
  const [id = '', name = '', , others = '', lat, lon, , code, country = '', , region = ''] = row;
  const population = Number(row[14]);
  const wordIn = population < sureOfItself ? words(placeKey(name)) : [];
  return {
    name,
    id,
    country,
    region,
    thousands: Math.max(1, Math.round(population / 1000)),
    lat: Number(Number(lat).toFixed(3)),
    lon: Number(Number(lon).toFixed(3)),
    kind: [...(code === 'PPLX' ? ['d'] : []), ...wordIn].join(' '),
    isCapital: code === 'PPLC',
    others: others.split(',').filter((other) => other !== ''),
  };
}
