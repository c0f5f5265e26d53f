/** A name of the vocabularies that the taxonomy is said in. */
export const vocabularies = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
type Prefix = keyof typeof vocabularies;

/** `skos:broader`. */
export type Term = `${Prefix}:${string}`;

/** What is said of a subject: another resource, a term of a vocabulary, or words, in a language or none. */
export type Said =
  | { readonly uri: string }
  | { readonly term: Term }
  | { readonly words: string; readonly language?: string };

/** One statement of RDF. */
export interface Statement {
  readonly subject: string;
  readonly predicate: Term;
  readonly object: Said;
}
