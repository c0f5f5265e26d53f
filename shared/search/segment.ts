import { type Head, openSections, type ReadAt } from './segment-file.ts';
import { ByteReader } from './varint.ts';

/** A term of a segment: in how many articles it stands, and where that is written. */
export interface Entry {
  readonly index: number;
  readonly articles: number;
}

/** The articles of a period as searches read them; an article is known by its number in the segment. */
export interface Segment {
  readonly head: Head;
  readonly days: Int32Array;
  readonly lengths: Uint32Array;
  readonly facetStarts: Uint32Array;
  readonly facets: Uint32Array;
  idOf(doc: number): string;
  find(term: string): Entry | undefined;
  /** Terms that begin so. */
  startingWith(beginning: string): readonly Entry[];
  /** Calls back for each article of a term, with how often it stands in the text and in the title. */
  eachPosting(entry: Entry, see: (doc: number, inText: number, inTitle: number) => void): void;
  /** The positions of a term in each of its articles. */
  positions(entry: Entry): ReadonlyMap<number, readonly number[]>;
}

/** Opens a segment that `buildSegment` made. */
export function openSegment(readAt: ReadAt): Segment {
  const sections = openSections(readAt);
  const termBytes = Buffer.from(sections.bytes('termBytes'));
  const termStarts = sections.numbers('termStarts');
  const counts = sections.numbers('counts');
  const postingStarts = sections.numbers('postingStarts');
  const positionStarts = sections.numbers('positionStarts');
  const ids = Buffer.from(sections.bytes('ids'));
  const width = ids.length / Math.max(1, sections.head.docs);
  const at = (numbers: Uint32Array, i: number) => numbers[i] ?? 0;

  /** The first term not before the one asked for. */
  function lowerBound(asked: Buffer): number {
    let low = 0;
    let high = counts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (termBytes.compare(asked, 0, asked.length, at(termStarts, middle), at(termStarts, middle + 1)) < 0)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }
  const begins = (index: number, asked: Buffer) =>
    index < counts.length &&
    termBytes.subarray(at(termStarts, index), at(termStarts, index) + asked.length).equals(asked) &&
    at(termStarts, index) + asked.length <= at(termStarts, index + 1);
  const entry = (index: number): Entry => ({ index, articles: at(counts, index) });
  const postingsOf = ({ index }: Entry) =>
    new ByteReader(sections.piece('postings', at(postingStarts, index), at(postingStarts, index + 1)));

  return {
    head: sections.head,
    days: sections.signed('days'),
    lengths: sections.numbers('lengths'),
    facetStarts: sections.numbers('facetStarts'),
    facets: sections.numbers('facets'),
    idOf: (doc) => ids.toString('latin1', doc * width, (doc + 1) * width),
    find: (term) => {
      const asked = Buffer.from(term);
      const index = lowerBound(asked);
      const length = at(termStarts, index + 1) - at(termStarts, index);
      return begins(index, asked) && length === asked.length ? entry(index) : undefined;
    },
    startingWith: (beginning) => {
      const asked = Buffer.from(beginning);
      const found: Entry[] = [];
      for (let index = lowerBound(asked); begins(index, asked); index++) found.push(entry(index));
      return found;
    },
    eachPosting: (asked, see) => {
      const reader = postingsOf(asked);
      let doc = 0;
      while (!reader.isAtEnd) {
        doc += reader.read();
        see(doc, reader.read(), reader.read());
      }
    },
    positions: (asked) => {
      const postings = postingsOf(asked);
      const { index } = asked;
      const reader = new ByteReader(
        sections.piece('positions', at(positionStarts, index), at(positionStarts, index + 1)),
      );
      const found = new Map<number, number[]>();
      let doc = 0;
      while (!postings.isAtEnd) {
        doc += postings.read();
        let position = 0;
        const times = postings.read() + postings.read();
        found.set(
          doc,
          Array.from({ length: times }, () => (position += reader.read())),
        );
      }
      return found;
    },
  };
}
