import { contextWords } from './context-words.ts';
import { placesNamed } from './gazetteer.ts';
import type { Place } from './place.ts';
import { placeKey } from './place-key.ts';
import { joins, type PlaceToken } from './tokens.ts';
import { shortForms } from './wide-places.ts';

/** A name in a text that places have, from one of its words to another. */
export interface PlaceName {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly readings: readonly Place[];
  /** `U.S.`, `NSW`: read only as it is written. */
  readonly isShort: boolean;
}

/** Words in lower case inside names: `Rio de Janeiro`, `Newcastle upon Tyne`. */
const connectors = new Set(
  'a al am an auf bei d da das de del della dels den der des di do dos du e el en i im in l la las le les lo los na ob of s sur sul the und upon van y'.split(
    ' ',
  ),
);
/** Words of the longest name of a place. */
const mostWords = 6;

/** All names of places that begin at a word, the longest first. */
export function namesAt(text: string, tokens: readonly PlaceToken[], first: number, language: string): PlaceName[] {
  const token = tokens[first];
  if (!token?.isCapital) return [];
  const short = shortNameAt(text, tokens, first, token);
  return short ? [short] : longNamesAt(text, tokens, first, language);
}

function shortNameAt(text: string, tokens: readonly PlaceToken[], first: number, token: PlaceToken) {
  const { start, text: word } = token;
  const forms = (shortForms.get(word.slice(0, 1)) ?? []).filter(
    (form) => text.startsWith(form.text, start) && !/[\p{L}\p{N}]/u.test(text[start + form.text.length] ?? ''),
  );
  const longest = forms.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (!longest) return undefined;
  const end = start + longest.text.length;
  let last = first;
  while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
  const isAfterName = token.gap === ', ' && tokens[first - 1]?.isCapital;
  if (longest.isWordLike && !isAfterName) return undefined;
  const readings = forms.filter((form) => form.text === longest.text).map(({ place }) => place);
  return { key: longest.text, start, end, first, last, readings, isShort: true };
}

function longNamesAt(text: string, tokens: readonly PlaceToken[], first: number, language: string): PlaceName[] {
  const found: PlaceName[] = [];
  const start = tokens[first]?.start ?? 0;
  for (let last = first; last < first + mostWords; last++) {
    const token = tokens[last];
    if (!token || (last > first && !goesOn(token))) break;
    const key = token.isCapital ? placeKey(text.slice(start, token.end)) : '';
    const isNone = key === '' || contextWords.otherwise.has(key) || isAcronym(token, first === last);
    const readings = isNone ? [] : readingsOf(key, language);
    if (readings.length > 0) found.unshift({ key, start, end: token.end, first, last, readings, isShort: false });
  }
  return found;
}

const goesOn = ({ gap, isCapital, key }: PlaceToken) => joins(gap) && (isCapital || connectors.has(key));

const isAcronym = ({ text }: PlaceToken, isAlone: boolean) => isAlone && text.length < 4 && text === text.toUpperCase();

/** German and Swedish add an s to what owns: `Berlins`, `Malmös`. */
function readingsOf(key: string, language: string): readonly Place[] {
  const readings = placesNamed(key, language);
  if (readings.length > 0 || !/^(?:de|sv)$/.test(language) || !/[^s]s$/.test(key)) return readings;
  return placesNamed(key.slice(0, -1), language).filter(isKnown);
}

const isKnown = ({ precision, thousands, country = '' }: Place) =>
  precision === 'country' || thousands >= 300 || (thousands >= 20 && /^(?:DE|AT|CH|SE|FI)$/.test(country));
