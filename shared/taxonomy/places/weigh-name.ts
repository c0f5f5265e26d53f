import { contextWords } from './context-words.ts';
import type { PlaceName } from './find-names.ts';
import type { Place } from './place.ts';
import { placeSettings } from './settings.ts';
import type { PlaceToken } from './tokens.ts';

const { weights, sizes } = placeSettings;

/** A text as its names are weighed. */
export interface Surroundings {
  readonly text: string;
  readonly tokens: readonly PlaceToken[];
  readonly language: string;
  /** Words the text also has in lower case, as keys. */
  readonly inLowerCase: ReadonlySet<string>;
}

/** What speaks for and against a name being a place's where it stands, by the words around it. */
export function weighContext(name: PlaceName, around: Surroundings): number {
  return weighItself(name, around) + weighDateline(name, around) + weighBefore(name, around) + weighAfter(name, around);
}

/** What a name weighs by how many people would be meant. */
export function weighReading({ precision, thousands, isWord, isAlias, id }: Place): number {
  if (precision === 'country' || precision === 'continent') return sizes.country;
  if (precision === 'region') return id.split('.').length > 2 ? sizes.county : sizes.region;
  const against = [isWord && weights.word, isAlias && weights.alias, precision === 'district' && weights.district];
  return against.reduce<number>((sum, weight) => sum + (weight || 0), Math.log10(thousands));
}

/** A single word that says more often something else than a place. */
function weighItself({ first, last, isShort }: PlaceName, { tokens, inLowerCase }: Surroundings): number {
  const token = tokens[first];
  if (!token || first !== last || isShort) return 0;
  const { key } = token;
  if (
    [contextWords.modifier, contextWords.organisation, contextWords.function, contextWords.street].some((words) =>
      words.has(key),
    )
  )
    return weights.organisation;
  return (
    (contextWords.firstNames.has(key) ? weights.firstName : 0) +
    (inLowerCase.has(key) ? weights.lowerCase : 0) +
    (isShouted(tokens, first) ? weights.shouted : 0)
  );
}

/** Capitals in a text that is not all in capitals: an abbreviation, mostly. */
const isShouted = (tokens: readonly PlaceToken[], at: number) => {
  const isUpper = (token: PlaceToken | undefined) => token !== undefined && /^\p{Lu}{2,6}$/u.test(token.text);
  return isUpper(tokens[at]) && !isUpper(tokens[at + 1]) && !isUpper(tokens[at - 1]);
};

function weighBefore({ first }: PlaceName, { tokens, language }: Surroundings): number {
  const [before, token] = [tokens[first - 1], tokens[first]];
  if (!before || !token) return 0;
  if (token.gap === '-') return before.isCapital ? 0 : weights.compound;
  const isInitial = before.isCapital && /^\.\s?$/.test(token.gap) && /^\p{Lu}$/u.test(before.text);
  if (isInitial) return weights.person;
  const isNear = /^\s{1,40}$/.test(token.gap) || (token.gap === '. ' && contextWords.titles.has(before.key));
  if (!isNear) return 0;
  return isInStreet(tokens, first) ? weights.organisation : weighWordBefore(before, tokens[first - 2], language);
}

/** `carrer de la Farga`, `Avenue du Maine`. */
function isInStreet(tokens: readonly PlaceToken[], first: number): boolean {
  let at = first - 1;
  while (
    at > first - 4 &&
    /^(?:d|l|de|la|el|les|los|las|du|des|da|do|dos|del|della|dels|der)$/.test(tokens[at]?.key ?? '')
  )
    at--;
  return contextWords.streetBefore.has(tokens[at]?.key ?? '');
}

function weighWordBefore(before: PlaceToken, earlier: PlaceToken | undefined, language: string): number {
  const { key, isCapital } = before;
  if (isCapital && (contextWords.titles.has(key) || contextWords.firstNames.has(key))) return weights.person;
  if (contextWords.toward.has(key)) return weighToward(earlier);
  if (contextWords.locative.has(key)) return weights.locative;
  if (contextWords.modifier.has(key)) return weights.modifier;
  const isName = isCapital && !before.isFirst && !contextWords.function.has(key) && language !== 'de';
  return isName ? weights.nameBefore : 0;
}

/** `University of Utrecht`, `rue de Lyon`, against `the streets of Lyon`. */
function weighToward(earlier: PlaceToken | undefined): number {
  const isInName =
    earlier && (contextWords.organisationBefore.has(earlier.key) || contextWords.streetBefore.has(earlier.key));
  if (isInName) return weights.organisation;
  return earlier && contextWords.modifier.has(earlier.key) ? weights.modifier + weights.toward : weights.toward;
}

/** Where a preposition would part two names: `Porto Arnel` is one. */
const joined: ReadonlySet<string> = new Set(['es', 'fr', 'ca', 'pt', 'it']);

function weighAfter({ first, last }: PlaceName, { tokens, language }: Surroundings): number {
  const next = tokens[last + 1];
  if (!next) return 0;
  const isOwner = /^['’]$/.test(next.gap) && next.key === 's';
  if (isInLongerName(tokens, isOwner ? last + 2 : last + 1, language)) return weights.organisation;
  if (isOwner || !next.isCapital || !/^\s{1,40}$/.test(next.gap)) return 0;
  if (first === last && contextWords.firstNames.has(tokens[first]?.key ?? '')) return weights.person;
  const isName = language !== 'de' && !contextWords.titles.has(next.key) && !contextWords.function.has(next.key);
  return isName ? (joined.has(language) ? weights.organisation : weights.nameAfter) : 0;
}

/** `Vancouver Art Gallery`, `Hertford Road`: the next capitalised words, up to one that says what bears the name. */
function isInLongerName(tokens: readonly PlaceToken[], from: number, language: string): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (!token?.isCapital || !/^\s{1,40}$/.test(token.gap) || token.isFirst) return false;
    if (contextWords.organisation.has(token.key) || contextWords.street.has(token.key)) return true;
    if (language === 'de') return false;
  }
  return false;
}

/** A text or a line begins with where it was written: `Ankara (Reuters) –`, `PARIS, Oct. 3 -`. */
function weighDateline({ first, start, end }: PlaceName, { text, tokens }: Surroundings): number {
  const isFirst = start === 0 || tokens[first]?.gap.includes('\n');
  const goesOn = /^(?:, [\p{L}. ]{2,20})?\s*(?:\([\p{L}. ]+\)\s*)?(?:[-–—]|\()/u.test(text.slice(end, end + 60));
  return isFirst && goesOn ? weights.dateline : 0;
}
