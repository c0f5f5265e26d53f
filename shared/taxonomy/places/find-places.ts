import type { PlaceTag } from '../tags.ts';
import { demonymsIn } from './demonyms.ts';
import { namesAt, type PlaceName } from './find-names.ts';
import { koreanPlaces } from './korean-places.ts';
import type { Place } from './place.ts';
import { placeTag } from './place-tag.ts';
import { chooseReading, type Known } from './resolve.ts';
import { placeSettings } from './settings.ts';
import { placeTokens } from './tokens.ts';
import { type Surroundings, weighContext, weighReading } from './weigh-name.ts';

const { weights, leastWeight, sureWeight, hopeless, smallThousands } = placeSettings;

/** Where a name stands, how much its surroundings speak for a place, and the place that the text itself says it lies in. */
interface Heard {
  readonly name: PlaceName;
  readonly context: number;
  readonly within: readonly Place[];
  /** Whether its capital letter tells a name: not in German, not where a sentence begins. */
  readonly isCapitalised: boolean;
}

interface Judged {
  readonly heard: Heard;
  readonly place: Place;
  readonly isWithin: boolean;
}

/** The places a text names. `scope` are the countries its source speaks of. */
export function placesIn(text: string, language: string, scope: readonly string[] = []): PlaceTag[] {
  if (language === 'ko') return koreanPlaces(text);
  const heard = hear(text, language);
  const people = new Set(heard.filter(({ context }) => context <= weights.person / 2 - 1).map(({ name }) => name.key));
  const sure = judgeAll(heard, { scope, places: new Map(), people }, sureWeight);
  const known: Known = {
    scope,
    places: new Map(sure.map(({ heard: { name }, place }) => [name.key, place])),
    people,
  };
  const places = outermost(judgeAll(heard, known, leastWeight)).map(({ heard: { name }, place }) =>
    placeTag(text, name.start, name.end, place),
  );
  const further = demonymsIn(text, language, places).filter(
    ({ start, end }) => !places.some((place) => place.start < end && start < place.end),
  );
  return [...places, ...further].toSorted((a, b) => a.start - b.start);
}

function hear(text: string, language: string): Heard[] {
  const tokens = placeTokens(text);
  const inLowerCase = new Set(tokens.filter(({ isCapital }) => !isCapital).map(({ key }) => key));
  const around: Surroundings = { text, tokens, language, inLowerCase };
  return tokens.flatMap((token, first) =>
    namesAt(text, tokens, first, language).map((name) => {
      const isList = /^,? \(?$|^, $/.test(tokens[name.last + 1]?.gap ?? '');
      const within = isList ? namesAt(text, tokens, name.last + 1, language).flatMap(({ readings }) => readings) : [];
      const isCapitalised = language !== 'de' && !token.isFirst && !inLowerCase.has(token.key);
      return { name, context: weighContext(name, around), within, isCapitalised };
    }),
  );
}

const judgeAll = (heard: readonly Heard[], known: Known, least: number) =>
  heard.flatMap((one) => judge(one, known, least));

/** The place a name means, where it means one. */
function judge(heard: Heard, known: Known, least: number): Judged[] {
  const { place, support, isWithin } = chooseReading(heard.name, heard.within, known);
  const isSaid = known.places.has(heard.name.key);
  const isBacked = heard.context > 0 || isWithin;
  const isSmall = place.thousands > 0 && place.thousands < smallThousands;
  if (heard.context <= hopeless || (isSmall && !isBacked && !isSaid)) return [];
  if (place.isWord && !isBacked && !(isSaid && heard.isCapitalised)) return [];
  return weighReading(place) + heard.context + support >= least ? [{ heard, place, isWithin }] : [];
}

/** Of names inside one another, the longest. */
function outermost<T extends { readonly heard: Heard }>(judged: readonly T[]): T[] {
  let end = 0;
  return judged
    .toSorted((a, b) => a.heard.name.start - b.heard.name.start || b.heard.name.end - a.heard.name.end)
    .filter(({ heard: { name } }) => {
      if (name.start < end) return false;
      end = name.end;
      return true;
    });
}
