import { blockOf, type Columns, countFacets, type Filters, idOf, passing, rangesOf, storyOf } from './columns.ts';
import { noDay } from './document.ts';
import { expressionOf, leavesOf } from './expression.ts';
import type { Wanted } from './parse-words.ts';
import { addScores, type Scores } from './rank.ts';
import type { Index } from './sqlite.ts';

export interface Question {
  /** Everything, where nothing is wanted. */
  readonly wanted?: Wanted;
  readonly filters: Filters;
  /** First and last day, as days since 1970. */
  readonly since?: number;
  readonly until?: number;
  readonly sort: 'relevance' | 'date';
  readonly limit: number;
  /** Only hits that come after this one. */
  readonly after?: Place;
}

/** Which articles, in no order. */
export type Asked = Omit<Question, 'sort' | 'limit' | 'after'>;

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Days since 1970; `noDay` where there is none. */
  readonly day: number;
  readonly week: string;
  /** The story it belongs to, unless it is one of its own. */
  readonly story: string | undefined;
}
/** Where a list of hits goes on. */
export type Place = Omit<Hit, 'week' | 'story'>;

export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** How many articles have each value, as `theme:right-to-housing`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What the index has for a question: the best hits, and counts over all of them. */
export function find(index: Index, question: Question): Found {
  const { columns } = index;
  const { docs, scores } = question.sort === 'relevance' ? scored(index, question) : { docs: docsFor(index, question) };
  return {
    total: docs.length,
    counts: countFacets(columns, docs),
    hits: best(docs, columns, question, scores).map((doc) => ({
      id: idOf(columns, doc),
      score: scores?.[doc] ?? 1,
      day: columns.days[doc] ?? noDay,
      week: blockOf(columns, doc).week,
      story: storyNamed(columns.names[storyOf(columns.facets(), doc)]),
    })),
  };
}

const storyNamed = (name = '') => name.slice('story:'.length) || undefined;

/** The articles that fit, with their scores: where one word is wanted, whatever has a score has the word. */
function scored(index: Index, question: Question): { readonly docs: readonly number[]; readonly scores?: Scores } {
  const { wanted, filters, since, until } = question;
  if (!wanted) return { docs: docsFor(index, question) };
  const ranges = rangesOf(index.columns, since, until);
  const leaves = leavesOf(wanted);
  if (leaves[0] === wanted) {
    const scores = addScores(leaves, index, ranges, passing(index.columns, filters, since, until));
    const docs: number[] = [];
    for (const { first, last } of ranges)
      for (let doc = first; doc <= last; doc++) (scores[doc] ?? 0) > 0 && docs.push(doc);
    return { docs, scores };
  }
  const docs = docsFor(index, question);
  const passes = new Uint8Array(index.columns.size);
  for (const doc of docs) passes[doc] = 1;
  return { docs, scores: addScores(leaves, index, ranges, passes) };
}

/** Which articles fit: 1 for each that does. */
export function fitting(index: Index, { wanted, filters, since, until }: Asked): Uint8Array {
  const passes = passing(index.columns, filters, since, until);
  if (!wanted) return passes;
  const fits = new Uint8Array(passes.length);
  const expression = expressionOf(wanted);
  if (expression)
    index.match(expression, rangesOf(index.columns, since, until), (doc) => {
      fits[doc] = passes[doc] ?? 0;
    });
  return fits;
}

/** The numbers of all articles that fit. */
export function docsFor(index: Index, asked: Asked): readonly number[] {
  const fits = fitting(index, asked);
  const docs: number[] = [];
  for (const { first, last } of rangesOf(index.columns, asked.since, asked.until))
    for (let doc = first; doc <= last; doc++) if (fits[doc]) docs.push(doc);
  return docs;
}

/** The first articles in the order asked for: by score, then the newest, then by id. */
function best(
  docs: readonly number[],
  columns: Columns,
  { limit, after }: Question,
  scores?: Scores,
): readonly number[] {
  const { days } = columns;
  const order = (a: number, b: number) =>
    (scores ? (scores[b] ?? 0) - (scores[a] ?? 0) : 0) ||
    (days[b] ?? 0) - (days[a] ?? 0) ||
    compareIds(idOf(columns, a), idOf(columns, b));
  const comesAfter = ({ score, day, id }: Place, doc: number) =>
    (scores ? score - (scores[doc] ?? 0) : 0) || day - (days[doc] ?? 0) || compareIds(idOf(columns, doc), id);
  const left = after ? docs.filter((doc) => comesAfter(after, doc) > 0) : docs;
  return firstOf(left, limit, order);
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Gathered before those that come too late are let go. */
const slack = 1_000;

/** The first few in an order, without sorting all; from the end, where the newest mostly are. */
function firstOf(docs: readonly number[], limit: number, order: (a: number, b: number) => number): readonly number[] {
  let kept: number[] = [];
  let worst: number | undefined;
  for (let i = docs.length - 1; i >= 0; i--) {
    const doc = docs[i] ?? 0;
    if (worst !== undefined && order(doc, worst) > 0) continue;
    if (kept.push(doc) < limit + slack) continue;
    kept = kept.sort(order).slice(0, limit);
    worst = kept.at(-1);
  }
  return kept.sort(order).slice(0, limit);
}
