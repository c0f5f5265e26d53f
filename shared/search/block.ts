import * as z from 'zod/mini';
import { type Document, facetKinds, noDay } from './document.ts';

/** Changes whenever an index is made otherwise, so that all is indexed anew. */
export const format = 3;

/** The facets of some articles that lie side by side. */
export interface Facets {
  /** Where those of each article begin. */
  readonly starts: Uint32Array;
  /** Numbers of names; the last one of each article is its story, or `noName`. */
  readonly numbers: Uint16Array | Uint32Array;
}

/** What filters and counts know of some articles: bytes that are read into memory as they are. */
interface Block extends Facets {
  readonly numbers: Uint32Array;
  /** Days since 1970. */
  readonly days: Int32Array;
  /** The ids one after the other, all of one length. */
  readonly ids: string;
}

/** The number that is no name's. */
export const noName = 0;

const ownKinds = facetKinds.filter((kind) => kind !== 'story');

/** Takes articles in, one after the other; names of facets, such as `theme:right-to-housing`, have numbers. */
export function blockBuilder(numberOf: (name: string) => number) {
  const ids: string[] = [];
  const days: number[] = [];
  const starts: number[] = [];
  const facets: number[] = [];
  return {
    add: ({ id, day = noDay, facets: own }: Document) => {
      ids.push(id);
      days.push(day);
      starts.push(facets.length);
      for (const kind of ownKinds) for (const value of own[kind] ?? []) facets.push(numberOf(`${kind}:${value}`));
      const [story] = own.story ?? [];
      facets.push(story === undefined ? noName : numberOf(`story:${story}`));
    },
    done: (): Block => ({
      days: Int32Array.from(days),
      starts: Uint32Array.from(starts),
      numbers: Uint32Array.from(facets),
      ids: ids.join(''),
    }),
  };
}

/** A block with its place in the index: the week it holds, what that was made from, the number of its first article. */
interface PlacedBlock extends Block {
  readonly week: string;
  readonly digest: string;
  readonly first: number;
}

/** The columns of a row that keeps a block, with their types in SQLite; ids come last, for they are seldom read. */
export const blockColumns = {
  week: 'text primary key',
  digest: 'text',
  first: 'integer',
  articles: 'integer',
  days: 'blob',
  starts: 'blob',
  facets: 'blob',
  ids: 'text',
} as const;

type Cells = Readonly<Record<string, unknown>>;

/** A block as such a row. */
export const packBlock = ({ week, digest, first, days, starts, numbers, ids }: PlacedBlock) => [
  week,
  digest,
  first,
  days.length,
  bytesOf(days),
  bytesOf(starts),
  bytesOf(numbers),
  ids,
];

const Bytes = z.instanceof(Uint8Array);
function numbersIn(cell: unknown): Uint32Array {
  const bytes = Bytes.parse(cell);
  // Copied only where it must be: SQLite gives each its own memory.
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** The days of a block out of such a row. */
export const unpackDays = ({ days }: Cells) => new Int32Array(Bytes.parse(days).slice().buffer);
/** The facets of a block out of such a row. */
export const unpackFacets = ({ starts, facets }: Cells): Facets => ({
  starts: numbersIn(starts),
  numbers: numbersIn(facets),
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);
