import type { Facets } from './block.ts';
import type { Columns, Placed } from './columns.ts';
import { noDay } from './document.ts';

/** What has to be known of a block before its numbers are laid down. */
export interface BlockHead {
  readonly week: string;
  readonly digest: string;
  readonly first: number;
  readonly articles: number;
  readonly facets: number;
}

/** An article that others joined in a story after it was written: its number, and that of the story's name. */
interface StoryHead {
  readonly doc: number;
  readonly story: number;
}

/** The blocks of an index in the order of their first numbers, and how what is in them is read. */
export interface Parts {
  readonly heads: readonly BlockHead[];
  readonly names: readonly string[];
  readonly stories: readonly StoryHead[];
  daysOf(week: string): Int32Array;
  facetsOf(week: string): Facets;
  idsOf(week: string): string;
}

/** Lays the numbers of all blocks side by side; the ids stay where they are. */
export function joinBlocks({ heads, names, stories, daysOf, facetsOf, idsOf }: Parts): Columns {
  const size = heads.reduce((most, { first, articles }) => Math.max(most, first + articles), 1);
  const days = new Int32Array(size).fill(noDay);
  const blocks: Placed[] = [];
  for (const head of heads) {
    const own = daysOf(head.week);
    days.set(own, head.first);
    blocks.push(placeOf(head, own));
  }
  const articles = heads.reduce((sum, head) => sum + head.articles, 0);
  let facets: Facets | undefined;
  return {
    size,
    articles,
    days,
    names,
    facets: () => (facets ??= joinFacets({ heads, names, stories, facetsOf }, size)),
    blocks,
    idsOf,
  };
}

type FacetParts = Pick<Parts, 'heads' | 'names' | 'stories' | 'facetsOf'>;

function joinFacets({ heads, names, stories, facetsOf }: FacetParts, size: number): Facets {
  const starts = new Uint32Array(size + 1);
  const count = heads.reduce((sum, { facets }) => sum + facets, 0);
  // A million articles have some eleven million.
  const numbers = names.length <= 2 ** 16 ? new Uint16Array(count) : new Uint32Array(count);
  let [at, next] = [0, 0];
  for (const { week, first, articles } of heads) {
    const own = facetsOf(week);
    starts.fill(at, next, first);
    for (let i = 0; i < articles; i++) starts[first + i] = at + (own.starts[i] ?? 0);
    numbers.set(own.numbers, at);
    at += own.numbers.length;
    next = first + articles;
  }
  starts.fill(at, next);
  for (const { doc, story } of stories) numbers[(starts[doc + 1] ?? 0) - 1] = story;
  return { starts, numbers };
}

function placeOf({ week, digest, first, articles }: BlockHead, days: Int32Array): Placed {
  const firstDay = days.reduce((a, b) => Math.min(a, b));
  const lastDay = days.reduce((a, b) => Math.max(a, b));
  return { week, digest, first, last: first + articles - 1, firstDay, lastDay };
}
