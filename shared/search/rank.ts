import type { Range } from './columns.ts';
import { alternativesOf, type Leaf } from './expression.ts';
import type { Index } from './sqlite.ts';

/** Scores by the number of the article. */
export type Scores = Float64Array;

/**
 * Adds up BM25 over the leaves of a search for the articles that pass. A leaf is one word with a stem in each language,
 * as rare as all of them together: FTS5 would take each stem for a word of its own, and texts in languages where it is
 * rare would come first.
 */
export function addScores(leaves: readonly Leaf[], index: Index, ranges: readonly Range[], passes: Uint8Array): Scores {
  const scores = new Float64Array(index.columns.size);
  const { articles } = index.columns;
  for (const leaf of leaves) {
    const found = alternativesOf(leaf)
      .map((expression) => ({ expression, frequency: index.articlesWith(expression) }))
      .filter(({ frequency }) => frequency > 0);
    const together = Math.min(
      articles,
      found.reduce((sum, { frequency }) => sum + frequency, 0),
    );
    const rarity = Math.log(1 + (articles - together + 0.5) / (together + 0.5));
    for (const { expression, frequency } of found) {
      const factor = rarity / rarityInFts5(articles, frequency);
      index.score(expression, ranges, passes, (doc, score) => {
        scores[doc] = (scores[doc] ?? 0) + score * factor;
      });
    }
  }
  return scores;
}

/** The rarity that is in the scores of `bm25()`, which never lets it fall to nothing. */
const rarityInFts5 = (articles: number, frequency: number) => {
  const rarity = Math.log((articles - frequency + 0.5) / (frequency + 0.5));
  return rarity > 0 ? rarity : 1e-6;
};
