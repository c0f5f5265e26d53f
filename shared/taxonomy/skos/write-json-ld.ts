import { type Said, type Statement, vocabularies } from './statement.ts';

type Value =
  | string
  | boolean
  | { readonly '@id': string }
  | { readonly '@value': string; readonly '@language': string };

/** Statements as JSON-LD that needs no other file: its context says all it uses. */
export function writeJsonLd(statements: readonly Statement[]): string {
  const graph = [...Map.groupBy(statements, ({ subject }) => subject)].map(([subject, said]) => ({
    '@id': subject,
    ...Object.fromEntries(
      [...Map.groupBy(said, ({ predicate }) => predicate)].map(([predicate, same]) =>
        predicate === 'rdf:type'
          ? ['@type', same.flatMap(({ object }) => ('term' in object ? [object.term] : []))]
          : [predicate, same.map(({ object }) => jsonOf(object))],
      ),
    ),
  }));
  return `${JSON.stringify({ '@context': vocabularies, '@graph': graph }, null, 1)}\n`;
}

function jsonOf(object: Said): Value {
  if ('uri' in object) return { '@id': object.uri };
  if ('term' in object) return { '@id': object.term };
  if (object.language !== undefined) return { '@value': object.words, '@language': object.language };
  return object.words === 'true' ? true : object.words;
}
