import jsonld from 'jsonld';
import { type Literal, Parser, type Quad, Store, Writer } from 'n3';
import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../../shared/taxonomy/skos/statements.ts';
import { writeJsonLd } from '../../../shared/taxonomy/skos/write-json-ld.ts';
import { writeTurtle } from '../../../shared/taxonomy/skos/write-turtle.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import { languages } from '../../../shared/text/languages.ts';

const site = 'https://knowledge.example/';
const skos = (name: string) => `http://www.w3.org/2004/02/skos/core#${name}`;
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const statements = statementsOf(taxonomy, site);
const quads = new Parser().parse(writeTurtle(statements));
const store = new Store(quads);
const concepts = store.getSubjects(type, skos('Concept'), null);
const labels = (concept: Quad['subject'], kind: string) =>
  store.getObjects(concept, skos(kind), null).map((label) => `${(label as Literal).language} ${label.value}`);
const lineOf = ({ subject, predicate, object }: Quad) =>
  [subject.value, predicate.value, object.value, 'language' in object ? object.language : ''].join(' | ');
const sorted = (all: readonly Quad[]) => all.map(lineOf).toSorted();

describe('the taxonomy as SKOS (T2)', () => {
  test('parses in an RDF library, with a concept for every theme and group', () => {
    expect(concepts).toHaveLength(taxonomy.themes.length + taxonomy.groups.length);
    expect(quads.length).toBeGreaterThan(statements.length * 0.99);
  });
  test('says the same in JSON-LD as in Turtle', async () => {
    const nquads = await jsonld.toRDF(JSON.parse(writeJsonLd(statements)), { format: 'application/n-quads' });
    expect(sorted(new Parser({ format: 'N-Quads' }).parse(String(nquads)))).toEqual(sorted(quads));
  });
  test('round-trips through another writer', async () => {
    const written = await new Promise<string>((done, fail) => {
      const writer = new Writer();
      writer.addQuads(quads);
      writer.end((error, text) => (error ? fail(error) : done(text)));
    });
    expect(sorted(new Parser().parse(written))).toEqual(sorted(quads));
  });
  test('is versioned, and its URIs are below the site, where each theme has its page', () => {
    expect(store.getObjects(`${site}themes/`, 'http://www.w3.org/2002/07/owl#versionInfo', null)[0]?.value).toBe(
      taxonomy.version,
    );
    for (const { id } of taxonomy.themes)
      expect(store.countQuads(`${site}themes/${id}`, type, skos('Concept'), null)).toBe(1);
  });
});

describe('keeps the integrity conditions of SKOS', () => {
  test('S9: nothing is both a concept and a scheme', () => {
    expect(concepts.filter((concept) => store.countQuads(concept, type, skos('ConceptScheme'), null) > 0)).toEqual([]);
  });
  test('S13: a label is preferred or alternative, not both', () => {
    for (const concept of concepts) {
      const preferred = new Set(labels(concept, 'prefLabel'));
      expect(labels(concept, 'altLabel').filter((label) => preferred.has(label))).toEqual([]);
    }
  });
  test('S14: one preferred label a language, and one in each of our ten', () => {
    for (const concept of concepts) {
      const told = labels(concept, 'prefLabel').map((label) => label.split(' ')[0]);
      expect(told.toSorted()).toEqual([...languages].toSorted());
    }
  });
  test('no two concepts are called the same in a language', () => {
    const all = concepts.flatMap((concept) => labels(concept, 'prefLabel').map((label) => label.toLowerCase()));
    expect(all.filter((label, i) => all.indexOf(label) !== i)).toEqual([]);
  });
  test('S27: what is related is not broader, and relations go both ways', () => {
    for (const { subject, object } of store.getQuads(null, skos('related'), null, null)) {
      expect(store.countQuads(object, skos('related'), subject, null)).toBe(1);
      expect(store.countQuads(subject, skos('broader'), object as Quad['subject'], null)).toBe(0);
    }
    for (const { subject, object } of store.getQuads(null, skos('broader'), null, null))
      expect(store.countQuads(object, skos('narrower'), subject, null)).toBe(1);
    expect(store.countQuads(null, skos('related'), null, null)).toBeGreaterThan(20);
  });
  test('broader has no cycles', () => {
    const above = (concept: Quad['object'], seen: string[] = []): string[] => {
      expect(seen).not.toContain(concept.value);
      return store
        .getObjects(concept, skos('broader'), null)
        .flatMap((parent) => [parent.value, ...above(parent, [...seen, concept.value])]);
    };
    for (const concept of concepts) above(concept);
  });
  test('S46: what is the same elsewhere is not at once only near or related', () => {
    for (const { subject, object } of store.getQuads(null, skos('exactMatch'), null, null))
      for (const other of ['closeMatch', 'relatedMatch', 'broadMatch'])
        expect(store.countQuads(subject, skos(other), object, null)).toBe(0);
  });
});

test('themes point to IPTC, UNBIS, EuroVoc and the goals of the UN', () => {
  const elsewhere = (match: string) => store.getQuads(null, skos(match), null, null).map(({ object }) => object.value);
  const near = [...elsewhere('exactMatch'), ...elsewhere('closeMatch')];
  for (const host of ['http://cv.iptc.org/', 'http://metadata.un.org/thesaurus/', 'http://eurovoc.europa.eu/'])
    expect(near.filter((uri) => uri.startsWith(host)).length).toBeGreaterThan(30);
  expect(elsewhere('relatedMatch')).toContain('http://metadata.un.org/sdg/11');
  expect(elsewhere('exactMatch').length).toBeGreaterThan(0);
});

test('a theme that is no more stays, with what replaces it', () => {
  const deprecated = [
    { id: 'wired-city', label: 'Wired city', replacedBy: 'digital-city', since: '2.0.0', why: 'nobody says so' },
  ];
  const old = new Store(new Parser().parse(writeTurtle(statementsOf({ ...taxonomy, deprecated }, site))));
  const [replacement] = old.getObjects(`${site}themes/wired-city`, 'http://purl.org/dc/terms/isReplacedBy', null);
  expect(replacement?.value).toBe(`${site}themes/digital-city`);
});

test('words with quotation marks and line breaks are kept', () => {
  const odd = {
    subject: site,
    predicate: 'skos:definition',
    object: { words: 'a "b"\\\n\tc', language: 'en' },
  } as const;
  expect(new Parser().parse(writeTurtle([odd]))[0]?.object.value).toBe('a "b"\\\n\tc');
});
