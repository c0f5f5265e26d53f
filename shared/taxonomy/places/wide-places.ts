import { isLanguage } from '../../text/languages.ts';
import continents from './continents.json' with { type: 'json' };
import countryData from './countries.json' with { type: 'json' };
import type { Place } from './place.ts';
import { placeKey } from './place-key.ts';
import regionNames from './region-names.json' with { type: 'json' };

/** A short form that is only read as it is written: `U.S.`, `Ont.`, `NSW`. */
export interface ShortForm {
  readonly text: string;
  readonly place: Place;
  /** Whether it is also a word or a name, and needs a place and a comma before it: `Man.`. */
  readonly isWordLike: boolean;
}

type ByKey = ReadonlyMap<string, readonly Place[]>;
/** `U.S.`, `Ont.`, `NSW`: too short to be read in any case. */
export const isShort = (name: string) => /^[A-Z]{2,4}$|\.(?:\s|[A-Z]|$)/.test(name);

const englishNames = new Intl.DisplayNames('en', { type: 'region' });
const countries = countryData.countries.map(({ code, id, names = [] }) => ({
  place: countryOf(code, id),
  code,
  names,
}));
const countriesByKey = new Map<string, ByKey>();

/** Countries and continents of a name, in a language or in English. */
export function countriesNamed(key: string, language: string): readonly Place[] {
  const tongue = isLanguage(language) ? language : 'en';
  const known = countriesByKey.get(tongue) ?? keyed([...inLanguage(tongue), ...continents.map(continentOf)]);
  countriesByKey.set(tongue, known);
  return known.get(key) ?? [];
}

export const countryById = (id: string): Place | undefined => countries.find(({ place }) => place.id === id)?.place;

/** Short forms by their first letter. */
export const shortForms: ReadonlyMap<string, readonly ShortForm[]> = Map.groupBy(
  [
    ...countries,
    ...Object.entries(regionNames).map(([code, { name, others }]) => ({ place: regionOf(code, name), names: others })),
  ].flatMap(({ place, names }) =>
    names.filter(isShort).map((text) => ({ text, place, isWordLike: /[a-z]\.?$/.test(text) && !text.includes('. ') })),
  ),
  ({ text }) => text.slice(0, 1),
);

function inLanguage(language: string) {
  const local = new Intl.DisplayNames(language, { type: 'region' });
  return countries.map(({ place, code, names }) => ({ place, names: [place.name, local.of(code) ?? '', ...names] }));
}

function keyed(entries: readonly { readonly place: Place; readonly names: readonly string[] }[]): ByKey {
  const found = new Map<string, Place[]>();
  for (const { place, names } of entries)
    for (const key of new Set(names.filter((name) => name !== '' && !isShort(name)).map(placeKey)))
      found.set(key, [...(found.get(key) ?? []), place]);
  return found;
}

function countryOf(code: string, id: string): Place {
  const name = englishNames.of(code) ?? code;
  return { id, name, country: code, precision: 'country', thousands: 0, isWord: false };
}

/** A state, province or county by the code of GeoNames. */
export function regionOf(id: string, name: string): Place {
  const [country = '', region = ''] = id.split('.');
  return { id, name, country, region, precision: 'region', thousands: 0, isWord: false };
}

function continentOf({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  const place: Place = { id, name: names[0] ?? '', precision: 'continent', thousands: 0, isWord: false };
  return { place, names };
}
