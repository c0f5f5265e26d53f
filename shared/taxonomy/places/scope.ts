import { placesNamed } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

/** What a source of the registry says it speaks of, in words: `Spain (Barcelona)`, `Sweden / global`. */
interface Scoped {
  readonly scope: string;
}

/** The countries that sources speak of; none where they speak of the world. */
export const scopeOf = (sources: readonly Scoped[]): readonly string[] => [
  ...new Set(sources.flatMap(({ scope }) => scope.split(/[/(),]/).flatMap(countryOf))),
];

const countryOf = (words: string): string[] =>
  placesNamed(placeKey(words), 'en').flatMap(({ precision, country }) =>
    precision === 'country' && country !== undefined ? [country] : [],
  );
