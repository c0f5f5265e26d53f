import type { Wanted } from './parse-words.ts';
import { type Collection, entriesOf } from './score.ts';
import type { Segment } from './segment.ts';

/** What the segments know together. A phrase is counted as often as its rarest word: counting it would mean to find it twice. */
export function collectionOf(segments: readonly Segment[]): Collection {
  const sum = (of: (segment: Segment) => number) => segments.reduce((total, segment) => total + of(segment), 0);
  const docs = sum(({ head }) => head.docs);
  const counted = new Map<Wanted, number>();
  const count = (leaf: Wanted): number => {
    if (leaf.kind === 'phrase') return Math.min(...leaf.words.map((anyOf) => count({ kind: 'word', anyOf })));
    if (!('anyOf' in leaf)) return 0;
    const articles = sum((segment) => entriesOf(leaf, segment).reduce((n, entry) => n + entry.articles, 0));
    return Math.min(docs, articles);
  };
  return {
    docs,
    meanLength: Math.max(1, sum(({ head }) => head.letters) / Math.max(1, docs)),
    articlesWith: (leaf) => {
      const known = counted.get(leaf) ?? count(leaf);
      counted.set(leaf, known);
      return known;
    },
  };
}
