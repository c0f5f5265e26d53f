import type { PlacedBlock } from './block.ts';
import type { Columns, Placed } from './columns.ts';
import { noDay } from './document.ts';

/** What has to be known of all blocks before the first is laid down. */
export interface BlockHead {
  readonly week: string;
  readonly first: number;
  readonly articles: number;
  readonly facets: number;
  readonly names: readonly string[];
}

/** Lays blocks side by side; they come in the order of their first numbers, and are read one at a time. */
export function joinBlocks(heads: readonly BlockHead[], read: (week: string) => PlacedBlock): Columns {
  const sum = (of: 'articles' | 'facets') => heads.reduce((total, head) => total + head[of], 0);
  const size = heads.reduce((most, { first, articles }) => Math.max(most, first + articles), 1);
  const names = [...new Set(heads.flatMap((head) => head.names))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const headOf = headsIn(numbers);
  const days = new Int32Array(size).fill(noDay);
  const starts = new Uint32Array(size + 1);
  const facets = new Uint32Array(sum('facets') + headOf.size);
  const blocks: Placed[] = [];
  let [at, next] = [0, 0];
  for (const { week } of heads) {
    const block = read(week);
    starts.fill(at, next, block.first);
    days.set(block.days, block.first);
    const own = Uint32Array.from(block.names, (name) => numbers.get(name) ?? 0);
    for (let i = 0; i < block.articles; i++) {
      starts[block.first + i] = at;
      for (const facet of block.facets.subarray(block.starts[i], block.starts[i + 1])) facets[at++] = own[facet] ?? 0;
      const story = headOf.get(idIn(block, i));
      if (story !== undefined) facets[at++] = story;
    }
    next = block.first + block.articles;
    blocks.push(placeOf(block));
  }
  starts.fill(at, next);
  return { size, articles: sum('articles'), days, names, starts, facets, blocks };
}

function idIn({ ids, articles }: PlacedBlock, i: number): string {
  const width = ids.length / articles;
  return ids.slice(i * width, (i + 1) * width);
}

/** Stories by the article whose id they have: nothing is written beside that one when others join it. */
function headsIn(numbers: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const stories = [...numbers].filter(([name]) => name.startsWith('story:'));
  return new Map(stories.map(([name, number]) => [name.slice('story:'.length), number]));
}

function placeOf({ week, digest, first, articles, ids, days }: PlacedBlock): Placed {
  const firstDay = days.reduce((a, b) => Math.min(a, b));
  const lastDay = days.reduce((a, b) => Math.max(a, b));
  return { week, digest, first, last: first + articles - 1, ids, width: ids.length / articles, firstDay, lastDay };
}
