import { type Facets, noName } from './block.ts';
import { type FacetKind, noDay } from './document.ts';

/** Values of each kind of which an article must have one. */
export type Filters = Readonly<Partial<Record<FacetKind, readonly string[]>>>;
/** Articles from one number to another. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What filters and counts know of all articles, by the number an article has in the index. */
export interface Columns {
  /** One more than the highest number. */
  readonly size: number;
  readonly articles: number;
  readonly days: Int32Array;
  /** Names of facets by their numbers; '' where a number is no name's. */
  readonly names: readonly string[];
  /** Read when they are first asked for: an export of everything needs none. */
  facets(): Facets;
  readonly blocks: readonly Placed[];
  /** The ids of a week's articles one after the other, all of one length. */
  idsOf(week: string): string;
}

/** A block: the week it holds, what that was made from, and the days of its articles. */
export interface Placed extends Range {
  readonly week: string;
  readonly digest: string;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The block an article lies in. */
export function blockOf({ blocks }: Columns, doc: number): Placed {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.first ?? 0) <= doc) low = middle;
    else high = middle - 1;
  }
  const found = blocks[low];
  if (!found) throw new RangeError(`No article has the number ${doc}`);
  return found;
}

/** The id of an article. */
export function idOf(columns: Columns, doc: number): string {
  const { week, first, last } = blockOf(columns, doc);
  const ids = columns.idsOf(week);
  const width = ids.length / (last - first + 1);
  return ids.slice((doc - first) * width, (doc - first + 1) * width);
}

/** The number of the story that an article belongs to; `noName` where it is one of its own. */
export const storyOf = ({ starts, numbers }: Facets, doc: number) => numbers[(starts[doc + 1] ?? 0) - 1] ?? noName;

/** Which articles are of these days and have a value of every kind that is filtered: 1 for each that is. */
export function passing(columns: Columns, filters: Filters, since = noDay, until = 2 ** 31): Uint8Array {
  const { size, days, names, blocks } = columns;
  const passes = new Uint8Array(size);
  const marks = marksOf(names, filters);
  if (!marks) return passes;
  const fits = marks.all > 0 ? hasAll(columns.facets(), marks) : () => true;
  const test = ({ first, last }: Range) => {
    for (let doc = first; doc <= last; doc++) {
      const day = days[doc] ?? noDay;
      if (day >= since && day <= until && fits(doc)) passes[doc] = 1;
    }
  };
  for (const block of blocks.filter((one) => isWithin(one, since, until))) {
    const { first, last, firstDay, lastDay } = block;
    if (marks.all === 0 && firstDay >= since && lastDay <= until) passes.fill(1, first, last + 1);
    else test(block);
  }
  return passes;
}

interface Marks {
  readonly of: Uint16Array;
  readonly all: number;
}

const hasAll =
  ({ starts, numbers }: Facets, { of, all }: Marks) =>
  (doc: number): boolean => {
    let has = 0;
    for (let i = starts[doc] ?? 0; i < (starts[doc + 1] ?? 0); i++) has |= of[numbers[i] ?? noName] ?? 0;
    return has === all;
  };

/** A bit for each kind that is filtered, on the facets that fit; nothing where no article can fit. */
function marksOf(names: readonly string[], filters: Filters): Marks | undefined {
  const kinds = Object.entries(filters).filter(([, values]) => values.length > 0);
  const of = new Uint16Array(names.length);
  let found = 0;
  for (const [i, [kind, values]] of kinds.entries()) {
    const wanted = new Set(values.map((value) => `${kind}:${value}`));
    for (const [number, name] of names.entries())
      if (wanted.has(name)) {
        of[number] = (of[number] ?? 0) | (1 << i);
        found |= 1 << i;
      }
  }
  const all = 2 ** kinds.length - 1;
  return found === all ? { of, all } : undefined;
}

const isWithin = ({ firstDay, lastDay }: Placed, since: number, until: number) => lastDay >= since && firstDay <= until;

/** Ranges searched one by one; more are joined, for each costs a look at the word anew. */
const maxRanges = 6;

/** The numbers that articles of these days have: few ranges, since weeks mostly lie in order. */
export function rangesOf(columns: Columns, since = noDay, until = 2 ** 31): readonly Range[] {
  const ranges: Range[] = [];
  let gap = false;
  for (const block of columns.blocks) {
    if (!isWithin(block, since, until)) gap = true;
    else {
      const before = gap ? undefined : ranges.pop();
      ranges.push({ first: before?.first ?? block.first, last: block.last });
      gap = false;
    }
  }
  const [first, last] = [ranges[0], ranges.at(-1)];
  return ranges.length > maxRanges && first && last ? [{ first: first.first, last: last.last }] : ranges;
}

/** How many of the articles have each value. */
export function countFacets(columns: Columns, docs: readonly number[]): ReadonlyMap<string, number> {
  if (docs.length === 0) return new Map();
  const { names } = columns;
  const { starts, numbers } = columns.facets();
  const seen = new Uint32Array(names.length);
  for (const doc of docs)
    for (let i = starts[doc] ?? 0; i < (starts[doc + 1] ?? 0); i++) {
      const number = numbers[i] ?? noName;
      seen[number] = (seen[number] ?? 0) + 1;
    }
  return new Map(names.flatMap((name, i) => (name !== '' && seen[i] ? [[name, seen[i]] as const] : [])));
}
