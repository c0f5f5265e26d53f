import * as z from 'zod/mini';
import { type Document, facetKinds, noDay } from './document.ts';

/** What filters and counts know of some articles that lie side by side: bytes that are read into memory as they are. */
export interface Block {
  readonly articles: number;
  /** Names of facets as `theme:right-to-housing`; the numbers below are places in this list. */
  readonly names: readonly string[];
  /** The ids one after the other, all of one length. */
  readonly ids: string;
  /** Days since 1970. */
  readonly days: Int32Array;
  /** Where the facets of each article begin, and where the last one's end. */
  readonly starts: Uint32Array;
  readonly facets: Uint32Array;
}

/** Takes articles in, one after the other. */
export function blockBuilder() {
  const names = new Map<string, number>();
  const ids: string[] = [];
  const days: number[] = [];
  const starts = [0];
  const facets: number[] = [];
  const numberOf = (name: string) => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  return {
    add: ({ id, day = noDay, facets: own }: Document) => {
      ids.push(id);
      days.push(day);
      for (const kind of facetKinds) for (const value of own[kind] ?? []) facets.push(numberOf(`${kind}:${value}`));
      starts.push(facets.length);
    },
    done: (): Block => ({
      articles: ids.length,
      names: [...names.keys()],
      ids: ids.join(''),
      days: Int32Array.from(days),
      starts: Uint32Array.from(starts),
      facets: Uint32Array.from(facets),
    }),
  };
}

/** A block with its place in the index: the week it holds, what that was made from, the number of its first article. */
export interface PlacedBlock extends Block {
  readonly week: string;
  readonly digest: string;
  readonly first: number;
}

/** The columns of a row that keeps a block, with their types in SQLite. */
export const blockColumns = {
  week: 'text primary key',
  digest: 'text',
  first: 'integer',
  names: 'text',
  ids: 'text',
  days: 'blob',
  starts: 'blob',
  facets: 'blob',
} as const;

/** A block as such a row. */
export const packBlock = ({ week, digest, first, names, ids, days, starts, facets }: PlacedBlock) => [
  week,
  digest,
  first,
  JSON.stringify(names),
  ids,
  bytesOf(days),
  bytesOf(starts),
  bytesOf(facets),
];

const bytes = z.instanceof(Uint8Array);
const Row = z.object({
  week: z.string(),
  digest: z.string(),
  first: z.int(),
  names: z.string(),
  ids: z.string(),
  days: bytes,
  starts: bytes,
  facets: bytes,
});

export const namesOf = (json: unknown) => z.array(z.string()).parse(JSON.parse(z.string().parse(json)));

export function unpackBlock(row: unknown): PlacedBlock {
  const { names, days, starts, facets, ...told } = Row.parse(row);
  return {
    ...told,
    articles: days.length / 4,
    names: namesOf(names),
    days: new Int32Array(days.slice().buffer),
    starts: new Uint32Array(starts.slice().buffer),
    facets: new Uint32Array(facets.slice().buffer),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);
