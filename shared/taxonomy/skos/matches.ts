import { fold } from '../../text/fold.ts';
import type { Taxonomy, Theme } from '../theme.ts';
import type { Said, Term } from './statement.ts';

/** Where the concepts of other vocabularies are named. */
const uris = {
  iptc: (id: string) => `http://cv.iptc.org/newscodes/mediatopic/${id.replace('medtop:', '')}`,
  unbis: (id: string) => `http://metadata.un.org/thesaurus/${id}`,
  eurovoc: (id: string) => `http://eurovoc.europa.eu/${id}`,
  sdg: (id: string | number) => `http://metadata.un.org/sdg/${id}`,
} as const;

interface Match {
  readonly predicate: Term;
  readonly object: Said;
}

/**
 * Concepts elsewhere: the same (`exactMatch`) where theirs is called as ours is and no other theme is near it, else
 * near (`closeMatch`). Goals and targets are what a theme serves, so they are related.
 */
export function matchesOf(theme: Theme, { themes }: Taxonomy): Match[] {
  const vocabularies = ['iptc', 'unbis', 'eurovoc'] as const;
  const near = vocabularies.flatMap((name) =>
    theme.matches[name].map(({ id, label }) => {
      const isOnly = themes.every((other) => other === theme || other.matches[name].every((match) => match.id !== id));
      const predicate: Term = isOnly && isSame(label, theme.label) ? 'skos:exactMatch' : 'skos:closeMatch';
      return { predicate, object: { uri: uris[name](id) } };
    }),
  );
  const served = theme.sdgs.flatMap(({ goal, targets }) => [goal, ...targets]);
  return [
    ...near,
    ...served.map((id) => ({ predicate: 'skos:relatedMatch', object: { uri: uris.sdg(id) } }) satisfies Match),
  ];
}

const isSame = (a: string, b: string) => fold(a.replace(/s\b/g, '')) === fold(b.replace(/s\b/g, ''));
