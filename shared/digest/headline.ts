import type { Digest, ThemeWeek } from './digest.ts';

/** What a headline is made from. */
type Facts = Pick<Digest, 'outcome' | 'totals' | 'themes'> & Pick<Digest['method'], 'coverage'>;

/** Themes that stand out: as many as a line names, and how many there are besides. */
export interface Named {
  readonly labels: readonly string[];
  readonly others: number;
}

/** What a headline says, for whatever language says it: a change if there is one, and never one where there is none. */
export type Headline =
  | { readonly kind: 'failed' | 'no-news' }
  | { readonly kind: 'partial'; readonly answered: number; readonly polled: number }
  | { readonly kind: 'changes'; readonly more: Named; readonly less: Named }
  | { readonly kind: 'counts'; readonly articles: number; readonly networks: number; readonly isCompared: boolean };

/** Themes that a line names. */
export const maxNamed = 3;

/** What a week's headline says. */
export function headlineFacts({ outcome, totals, themes, coverage }: Facts): Headline {
  if (outcome === 'failed' || outcome === 'no-news') return { kind: outcome };
  if (outcome === 'partial') return { kind: 'partial', ...coverage };
  const [more, less] = [namedOf(themes, 'up'), namedOf(themes, 'down')];
  if (more.labels.length + less.labels.length > 0) return { kind: 'changes', more, less };
  const { articles, sources: networks } = totals;
  return { kind: 'counts', articles, networks, isCompared: themes.some(isCompared) };
}

export const isCompared = ({ verdict }: ThemeWeek) => verdict === 'usual' || verdict.startsWith('perhaps-');

/** The themes with a verdict, those with most articles first. */
export function namedOf(themes: readonly ThemeWeek[], verdict: ThemeWeek['verdict']): Named {
  const all = mostFirst(themes.filter((theme) => theme.verdict === verdict)).map(({ label }) => label);
  return { labels: all.slice(0, maxNamed), others: Math.max(0, all.length - maxNamed) };
}

/** Themes with the most articles first; equals by label. */
export function mostFirst<T extends Pick<ThemeWeek, 'articles' | 'label'>>(themes: readonly T[]): readonly T[] {
  return themes.toSorted((a, b) => b.articles - a.articles || (a.label < b.label ? -1 : 1));
}
