import { guards } from '../guard.ts';
import type { Group, Taxonomy, Theme } from '../theme.ts';
import groupLabels from './group-labels.json' with { type: 'json' };
import { type Labels, labelsOf } from './labels.ts';
import { matchesOf } from './matches.ts';
import type { Said, Statement, Term } from './statement.ts';

/** The taxonomy as SKOS. Its concepts are named below the site's own address, where each has its page: an id never changes. */
export function statementsOf(taxonomy: Taxonomy, siteUrl: string): Statement[] {
  const scheme = new URL('themes/', siteUrl).href;
  const uriOf = (id: string) => `${scheme}${id}`;
  const labels = labelsOf(taxonomy);
  const related = relatedThemes(taxonomy);
  return [
    ...about(scheme, [
      ['rdf:type', { term: 'skos:ConceptScheme' }],
      ['dct:title', { words: 'Themes of the Human Rights Cities Network', language: 'en' }],
      ['owl:versionInfo', { words: taxonomy.version }],
      ...taxonomy.groups.map(({ id }): Line => ['skos:hasTopConcept', { uri: uriOf(id) }]),
    ]),
    ...taxonomy.groups.flatMap((group) => aboutGroup(group, taxonomy, scheme, uriOf)),
    ...taxonomy.themes.flatMap((theme) => [
      ...about(uriOf(theme.id), [
        ['rdf:type', { term: 'skos:Concept' }],
        ['skos:inScheme', { uri: scheme }],
        ['skos:broader', { uri: uriOf(theme.group) }],
        ...(related.get(theme.id) ?? []).map((id): Line => ['skos:related', { uri: uriOf(id) }]),
        ...wordsOf(theme, labels.get(theme.id)),
        ...matchesOf(theme, taxonomy).map(({ predicate, object }): Line => [predicate, object]),
      ]),
    ]),
    ...(taxonomy.deprecated ?? []).flatMap(({ id, label, replacedBy, since, why }) =>
      about(uriOf(id), [
        ['rdf:type', { term: 'skos:Concept' }],
        ['skos:inScheme', { uri: scheme }],
        ['skos:prefLabel', { words: label, language: 'en' }],
        ['owl:deprecated', { words: 'true' }],
        ['dct:isReplacedBy', { uri: uriOf(replacedBy) }],
        ['skos:changeNote', { words: `${since}: ${why}`, language: 'en' }],
      ]),
    ),
  ];
}

const labelsOfGroups = new Map<string, Readonly<Record<string, string>>>(Object.entries(groupLabels.groups));

type Line = readonly [Term, Said];
const about = (subject: string, lines: readonly Line[]): Statement[] =>
  lines.map(([predicate, object]) => ({ subject, predicate, object }));

function aboutGroup({ id, label, scope }: Group, { themes }: Taxonomy, scheme: string, uriOf: (id: string) => string) {
  const others: Readonly<Record<string, string>> = labelsOfGroups.get(id) ?? {};
  return about(uriOf(id), [
    ['rdf:type', { term: 'skos:Concept' }],
    ['skos:inScheme', { uri: scheme }],
    ['skos:topConceptOf', { uri: scheme }],
    ['skos:notation', { words: id }],
    ['skos:prefLabel', { words: label, language: 'en' }],
    ...Object.entries(others).map(([language, words]): Line => ['skos:prefLabel', { words, language }]),
    ['skos:scopeNote', { words: scope, language: 'en' }],
    ...themes.filter(({ group }) => group === id).map((theme): Line => ['skos:narrower', { uri: uriOf(theme.id) }]),
  ]);
}

function wordsOf({ id, definition, names, note }: Theme, labels: Labels | undefined): Line[] {
  return [
    ['skos:notation', { words: id }],
    ...[...(labels?.preferred ?? [])].map(([language, words]): Line => ['skos:prefLabel', { words, language }]),
    ...(labels?.others ?? []).map((label): Line => ['skos:altLabel', label]),
    ...[...new Set(names)].map((words): Line => ['skos:altLabel', { words }]),
    ['skos:definition', { words: definition, language: 'en' }],
    ...(note === undefined ? [] : [['skos:editorialNote', { words: note, language: 'en' }] satisfies Line]),
  ];
}

/** Themes that share a term are related, both ways. */
function relatedThemes({ themes }: Taxonomy): ReadonlyMap<string, readonly string[]> {
  const shared = guards.flatMap((guard) => (guard.rule === 'shared' ? [guard.themes] : []));
  return new Map(
    themes.map(({ id }) => {
      const beside = shared.filter((ids) => ids.includes(id)).flat();
      return [
        id,
        [...new Set(beside)].filter((other) => other !== id && themes.some((theme) => theme.id === other)).toSorted(),
      ];
    }),
  );
}
