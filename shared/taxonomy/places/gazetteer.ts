import { contextWords } from './context-words.ts';
import data from './gazetteer.json' with { type: 'json' };
import { packedTable } from './packed-table.ts';
import type { Place } from './place.ts';
import { plainName } from './place-key.ts';
import { countriesNamed, countryById, regionOf } from './wide-places.ts';

/** Changes with the gazetteer's data. */
export const gazetteerVersion = data.version;

const cities = packedTable(data.cities);
const aliases = packedTable(data.aliases);
const regions = packedTable(data.regions);
const korean = packedTable(data.korean);

const remembered = new Map<string, readonly Place[]>();
/** Names remembered before starting anew: a few megabytes. */
const maxRemembered = 5000;

/** All places that a name may mean, by its key; most people first among the cities. */
export function placesNamed(key: string, language: string): readonly Place[] {
  const asked = `${language} ${key}`;
  const known = remembered.get(asked);
  const local = known ?? [
    ...regions.of(key).map(regionOfLine),
    ...cities.of(key).map((line) => cityOf(line, language)),
    ...aliases.of(key).flatMap((line) => citiesOfAlias(line, language)),
  ];
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(asked, local);
  const wide = countriesNamed(key, language);
  return wide.length > 0 ? [...wide, ...local] : local;
}

/** The cities of a Korean name, as it is written. */
export const citiesInKorean = (name: string): Place[] => korean.of(name).flatMap((line) => citiesOfAlias(line, 'ko'));

/** A place by its id: slow, for the few that people name. */
export function placeById(id: string): Place | undefined {
  const line = cities.find(`\t${id}\t`);
  if (line !== undefined) return cityOf(line, 'en');
  const region = regions.find(`\t${id}\t`);
  return region === undefined ? countryById(id) : regionOfLine(region);
}

function regionOfLine(line: string): Place {
  const [key = '', code = '', name = ''] = line.split('\t');
  return regionOf(code, name || plainName(key));
}

function citiesOfAlias(line: string, language: string): Place[] {
  const [key = '', numbers = '', kind = ''] = line.split('\t');
  const isWord = isOfKind(kind, language) || contextWords.alsoWords.has(key);
  return numbers.split(',').flatMap((number) => {
    const city = cities.line(Number(number));
    return city === undefined ? [] : [{ ...cityOf(city, language), isWord, isAlias: true }];
  });
}

/** German writes all nouns in capitals: a small town elsewhere may be one, as `Ende` on Flores. */
const isFarNoun = (country: string, thousands: number, language: string) =>
  language === 'de' && thousands < 100 && !/^(?:DE|AT|CH|LI|LU)$/.test(country);

/** `d` for a part of a city; languages in which the name is also a word. */
const isOfKind = (kind: string, language: string) => kind.split(' ').includes(language);

function cityOf(line: string, language: string): Place {
  const [key = '', name = '', id = '', country = '', region = '', thousands, lat, lon, kind = ''] = line.split('\t');
  return {
    id,
    name: name || plainName(key),
    country,
    region,
    precision: isOfKind(kind, 'd') ? 'district' : 'city',
    lat: Number(lat),
    lon: Number(lon),
    thousands: Number(thousands),
    isWord:
      isOfKind(kind, language) || contextWords.alsoWords.has(key) || isFarNoun(country, Number(thousands), language),
  };
}
