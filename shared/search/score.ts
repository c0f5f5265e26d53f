import { textStart } from './build-segment.ts';
import type { Wanted } from './parse-words.ts';
import type { Entry, Segment } from './segment.ts';
import { searchSettings } from './settings.ts';

/** What all segments together know: how rare words are must not depend on the period an article is of. */
export interface Collection {
  readonly docs: number;
  readonly meanLength: number;
  /** In how many articles a leaf of the search stands. */
  articlesWith(leaf: Wanted): number;
}

/** How often an article has what a leaf asks for; an occurrence in the title counts for several. */
type Weights = Float32Array;

/** The score of an article for what it does not have. */
const barely = 1e-9;
const { k1, b, titleWeight, maxExpanded } = searchSettings;

/** BM25 of every article of a segment for what is wanted; 0 where it does not fit. */
export function scoresOf(wanted: Wanted, segment: Segment, collection: Collection): Float32Array {
  switch (wanted.kind) {
    case 'and':
      return allOf(wanted.parts, segment, collection);
    case 'or':
      return combine(
        wanted.parts.map((part) => scoresOf(part, segment, collection)),
        segment,
        (a, b) => a + b,
      );
    case 'not':
      return scoresOf(wanted.part, segment, collection).map((score) => (score > 0 ? 0 : barely));
    case 'phrase':
      return weigh(phraseWeights(wanted.words, segment), segment, collection, wanted);
    default:
      return weigh(wordWeights(entriesOf(wanted, segment), segment), segment, collection, wanted);
  }
}

/** Only articles that have all parts; a part to leave out adds nothing to a score. */
function allOf(parts: readonly Wanted[], segment: Segment, collection: Collection): Float32Array {
  const scored = (kept: readonly Wanted[]) => kept.map((part) => scoresOf(part, segment, collection));
  const wanted = scored(parts.filter(({ kind }) => kind !== 'not'));
  const unwanted = scored(parts.flatMap((part) => (part.kind === 'not' ? [part.part] : [])));
  const sum = combine(wanted, segment, (a, b) => (a > 0 && b > 0 ? a + b : 0));
  return combine([sum, ...unwanted], segment, (a, b) => (b > 0 ? 0 : a));
}

/** Scores of several parts as one, in the first of them. */
function combine(
  scored: readonly Float32Array[],
  { head }: Segment,
  together: (a: number, b: number) => number,
): Float32Array {
  const [sum = new Float32Array(head.docs), ...others] = scored;
  for (const scores of others)
    for (let doc = 0; doc < sum.length; doc++) sum[doc] = together(sum[doc] ?? 0, scores[doc] ?? 0);
  return sum;
}

/** The terms of a segment that a word or a beginning stands for, the most frequent first. */
export function entriesOf({ kind, anyOf }: Extract<Wanted, { anyOf: unknown }>, segment: Segment): readonly Entry[] {
  if (kind === 'word') return anyOf.flatMap((term) => segment.find(term) ?? []);
  const entries = anyOf.flatMap((beginning) => segment.startingWith(beginning));
  return entries.length <= maxExpanded
    ? entries
    : entries.toSorted((x, y) => y.articles - x.articles).slice(0, maxExpanded);
}

function wordWeights(entries: readonly Entry[], segment: Segment): Weights {
  const weights = new Float32Array(segment.head.docs);
  for (const entry of entries)
    segment.eachPosting(entry, (doc, inText, inTitle) => {
      weights[doc] = (weights[doc] ?? 0) + inText + titleWeight * inTitle;
    });
  return weights;
}

function phraseWeights(words: readonly (readonly string[])[], segment: Segment): Weights {
  const weights = new Float32Array(segment.head.docs);
  const places = words.map((anyOf) => {
    const found = new Map<number, Set<number>>();
    for (const term of anyOf) {
      const entry = segment.find(term);
      if (entry)
        for (const [doc, positions] of segment.positions(entry))
          found.set(doc, (found.get(doc) ?? new Set()).union(new Set(positions)));
    }
    return found;
  });
  for (const [doc, starts] of places[0] ?? [])
    for (const start of starts)
      if (places.every((place, i) => place.get(doc)?.has(start + i)))
        weights[doc] = (weights[doc] ?? 0) + (start < textStart ? titleWeight : 1);
  return weights;
}

function weigh(
  weights: Weights,
  { lengths }: Segment,
  { docs, meanLength, articlesWith }: Collection,
  leaf: Wanted,
): Float32Array {
  const articles = articlesWith(leaf);
  const rarity = Math.log(1 + (docs - articles + 0.5) / (articles + 0.5));
  for (let doc = 0; doc < weights.length; doc++) {
    const weight = weights[doc] ?? 0;
    if (weight === 0) continue;
    const length = 1 - b + (b * (lengths[doc] ?? 0)) / meanLength;
    weights[doc] = (rarity * weight * (k1 + 1)) / (weight + k1 * length);
  }
  return weights;
}
