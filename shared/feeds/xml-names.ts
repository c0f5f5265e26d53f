import { usualPrefix } from './namespaces.ts';

/** Vocabularies declared on one element by prefix, and those declared around it. */
export type Scope = { readonly declared: ReadonlyMap<string, string>; readonly around: Scope | undefined };

/** The scope inside of an element with these attributes. */
export function scopeOf(attributes: Readonly<Record<string, string>>, around: Scope | undefined): Scope | undefined {
  const declared = Object.entries(attributes).flatMap(([name, uri]): [string, string][] =>
    name === 'xmlns' || name.startsWith('xmlns:') ? [[name.slice(6), uri.trim()]] : [],
  );
  return declared.length > 0 ? { declared: new Map(declared), around } : around;
}

/** The vocabulary of an element: its address, or its prefix where nobody declared that. */
export function vocabularyOf(raw: string, scope: Scope | undefined): string {
  const prefix = raw.slice(0, Math.max(0, raw.indexOf(':')));
  for (let at = scope; at; at = at.around) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return prefix;
}

/** An element's name with the usual prefix of its vocabulary, or without where that is the document's own. */
export function usualName(raw: string, vocabulary: string, home: string | undefined): string {
  const local = localName(raw);
  if (vocabulary === home) return local;
  const prefix = usualPrefix(vocabulary);
  if (prefix === undefined) return raw;
  return prefix === '' ? local : `${prefix}:${local}`;
}

export function localName(raw: string): string {
  return raw.slice(raw.indexOf(':') + 1);
}
