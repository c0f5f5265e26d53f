import { tailsOf } from '../trends/negative-binomial.ts';
import type { DigestArticle, Pair } from './digest.ts';
import { compare } from './order.ts';
import { digestSettings } from './settings.ts';

const { minPairArticles, maxPairs, pairTail } = digestSettings;

/** Themes that meet in more articles of the week than their own numbers make likely, the unlikeliest first. */
export function findPairs(articles: readonly DigestArticle[]): readonly Pair[] {
  const having = new Map<string, Set<string>>();
  for (const { id, themes } of articles)
    for (const theme of themes) having.set(theme.id, (having.get(theme.id) ?? new Set()).add(id));
  const ids = [...having.keys()].sort(compare);
  const found = ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b) => {
      const [ofA, ofB] = [having.get(a) ?? new Set<string>(), having.get(b) ?? new Set<string>()];
      const both = [...ofA].filter((id) => ofB.has(id)).sort(compare);
      if (both.length < minPairArticles) return [];
      const usual = (ofA.size * ofB.size) / articles.length;
      const { high } = tailsOf(both.length, { mean: usual, dispersion: 0 });
      return high <= pairTail / ((ids.length * (ids.length - 1)) / 2)
        ? [{ high, themes: [a, b] as const, usual: Math.round(usual * 10) / 10, articleIds: both }]
        : [];
    }),
  );
  return found
    .sort((x, y) => x.high - y.high || compare(x.themes.join(), y.themes.join()))
    .slice(0, maxPairs)
    .map(({ high: _, ...pair }) => pair);
}
