import { collectionOf } from './collection.ts';
import { type FacetKind, noDay } from './document.ts';
import type { Wanted } from './parse-words.ts';
import { type Collection, scoresOf } from './score.ts';
import type { Segment } from './segment.ts';

/** Values of each kind of which an article must have one. */
export type Filters = Readonly<Partial<Record<FacetKind, readonly string[]>>>;

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

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Days since 1970; `noDay` where there is none. */
  readonly day: number;
  /** The week whose file has the article. */
  readonly week: string;
}
/** Where a list of hits goes on. */
export type Place = Omit<Hit, 'week'>;

export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** How many articles have each value, as `theme:right-to-housing`. */
  readonly counts: ReadonlyMap<string, number>;
}

type Order = (a: Place, b: Place) => number;
const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byDay: Order = (a, b) => b.day - a.day || byId(a, b);
const byScore: Order = (a, b) => b.score - a.score || byDay(a, b);

/** What the segments have for a question: the best hits, and counts over all of them. */
export function find(segments: readonly Segment[], question: Question): Found {
  const { since = noDay, until = Number.POSITIVE_INFINITY } = question;
  const collection = collectionOf(segments);
  const counts = new Map<string, number>();
  const best = new Best(question);
  let total = 0;
  for (const segment of segments) {
    if (!segment.days.some((day) => day >= since && day <= until)) continue;
    const passes = filterOf(segment, question.filters);
    if (!passes) continue;
    const fitting = fittingOf(segment, { ...question, since, until }, collection, passes);
    const seen = new Uint32Array(segment.head.facetNames.length);
    for (const [doc, score] of fitting) {
      total++;
      count(segment, doc, seen);
      best.offer(segment, doc, score);
    }
    addCounts(segment, seen, counts);
  }
  return { total, hits: best.hits(), counts };
}

/** The articles of a segment that fit, with their scores. */
function* fittingOf(
  segment: Segment,
  { wanted, since, until }: Question & { readonly since: number; readonly until: number },
  collection: Collection,
  passes: (doc: number) => boolean,
): Generator<readonly [doc: number, score: number]> {
  const scores = wanted && scoresOf(wanted, segment, collection);
  for (let doc = 0; doc < segment.days.length; doc++) {
    const score = scores ? (scores[doc] ?? 0) : 1;
    const day = segment.days[doc] ?? noDay;
    if (score > 0 && day >= since && day <= until && passes(doc)) yield [doc, score];
  }
}

/** Hits gathered before the worst are let go. */
const slack = 2_000;

/** The best hits so far. */
class Best {
  readonly #question: Question;
  readonly #order: Order;
  #hits: Hit[] = [];
  #worst: Hit | undefined;

  constructor(question: Question) {
    this.#question = question;
    this.#order = question.sort === 'date' ? byDay : byScore;
  }

  offer(segment: Segment, doc: number, score: number): void {
    const { sort, after } = this.#question;
    const day = segment.days[doc] ?? noDay;
    if (this.#worst && (sort === 'date' ? day < this.#worst.day : score < this.#worst.score)) return;
    const place = { id: segment.idOf(doc), score, day };
    if (after && this.#order(place, after) <= 0) return;
    if (this.#hits.push({ ...place, week: weekOf(segment, doc) }) > slack) this.#trim();
  }

  hits(): readonly Hit[] {
    this.#trim();
    return this.#hits;
  }

  #trim(): void {
    const { limit } = this.#question;
    this.#hits = this.#hits.sort(this.#order).slice(0, limit);
    this.#worst = this.#hits.length === limit ? this.#hits.at(-1) : undefined;
  }
}

/** Whether an article has a value of every kind that is filtered; nothing where none of the segment can. */
function filterOf({ head, facets, facetStarts }: Segment, filters: Filters): ((doc: number) => boolean) | undefined {
  const kinds = Object.entries(filters).filter(([, values]) => values.length > 0);
  if (kinds.length === 0) return () => true;
  const all = 2 ** kinds.length - 1;
  const marks = new Uint16Array(head.facetNames.length);
  let marked = 0;
  for (const [i, [kind, values]] of kinds.entries()) {
    const names = new Set(values.map((value) => `${kind}:${value}`));
    for (const [number, name] of head.facetNames.entries())
      if (names.has(name)) {
        marks[number] = (marks[number] ?? 0) | (1 << i);
        marked |= 1 << i;
      }
  }
  if (marked !== all) return undefined;
  return (doc) => {
    let has = 0;
    for (let i = facetStarts[doc] ?? 0; i < (facetStarts[doc + 1] ?? 0); i++) has |= marks[facets[i] ?? 0] ?? 0;
    return has === all;
  };
}

const weekPrefix = 'week:';
function weekOf({ head, facets, facetStarts }: Segment, doc: number): string {
  for (let i = facetStarts[doc] ?? 0; i < (facetStarts[doc + 1] ?? 0); i++) {
    const name = head.facetNames[facets[i] ?? 0] ?? '';
    if (name.startsWith(weekPrefix)) return name.slice(weekPrefix.length);
  }
  return '';
}

function count({ facets, facetStarts }: Segment, doc: number, seen: Uint32Array): void {
  for (let i = facetStarts[doc] ?? 0; i < (facetStarts[doc + 1] ?? 0); i++) {
    const name = facets[i] ?? 0;
    seen[name] = (seen[name] ?? 0) + 1;
  }
}

function addCounts({ head }: Segment, seen: Uint32Array, counts: Map<string, number>): void {
  for (const [number, name] of head.facetNames.entries()) {
    const n = seen[number] ?? 0;
    if (n > 0) counts.set(name, (counts.get(name) ?? 0) + n);
  }
}
