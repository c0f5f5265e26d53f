import data from './context-words.json' with { type: 'json' };

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Words around a name that tell whether it is a place's, as keys. */
export const contextWords = {
  /** Before where something is: `in`, `near`, `nach`. */
  locative: setOf(data.locative),
  /** Among them those that also stand before anything else: `of`, `de`. */
  toward: setOf(data.toward),
  /** Belong to the place they stand before: `downtown`, `north`. */
  modifier: setOf(data.modifier),
  titles: setOf(data.titles),
  firstNames: setOf(data.firstNames),
  /** After a place: the name of an organisation, a building or a river. */
  organisation: setOf(data.organisation),
  /** Before `of` and a place: the same. */
  organisationBefore: setOf(data.organisationBefore),
  street: setOf(data.street),
  streetBefore: setOf(data.streetBefore),
  /** Names that are first of all something else's. */
  otherwise: setOf(data.otherwise),
  /** Towns whose name is also a word that spelling dictionaries do not tell: forms, and German nouns. */
  alsoWords: setOf(data.alsoWords),
  /** Capitalised only because a sentence begins. */
  function: setOf(data.function),
};
