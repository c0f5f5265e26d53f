import { type Document, noDay } from './document.ts';
import { Occurrences } from './occurrences.ts';
import { type Head, packSegment } from './segment-file.ts';
import { searchSettings } from './settings.ts';
import { termsOf } from './terms.ts';
import { ByteWriter } from './varint.ts';

/** Positions below are of the title, those from here on of the text. */
export const textStart = 256;

/** Articles of a period as one file that searches read; the same articles in the same order give the same bytes. */
export async function buildSegment(documents: AsyncIterable<Document>): Promise<Buffer> {
  const occurrences = new Occurrences();
  const names = new Map<string, number>();
  const ids: string[] = [];
  const days: number[] = [];
  const lengths: number[] = [];
  const facetStarts = [0];
  const facets: number[] = [];
  for await (const document of documents) {
    const doc = ids.push(document.id) - 1;
    days.push(document.day ?? noDay);
    lengths.push(take(document, doc, occurrences));
    for (const [kind, values = []] of Object.entries(document.facets))
      for (const value of values) facets.push(numberOf(`${kind}:${value}`, names));
    facetStarts.push(facets.length);
  }
  const head: Head = {
    docs: ids.length,
    letters: lengths.reduce((sum, length) => sum + length, 0),
    facetNames: [...names.keys()],
  };
  return packSegment(head, {
    ids: Buffer.from(ids.join('')),
    days: bytesOf(Int32Array.from(days)),
    lengths: bytesOf(Uint32Array.from(lengths)),
    facetStarts: bytesOf(Uint32Array.from(facetStarts)),
    facets: bytesOf(Uint32Array.from(facets)),
    ...encodeTerms(occurrences),
  });
}

/** Notes the terms of an article; the number of words in its text. */
function take({ title, text, language }: Document, doc: number, occurrences: Occurrences): number {
  let position = 0;
  for (const { term } of termsOf(title, language)) {
    occurrences.add(term, doc, position++);
    if (position >= searchSettings.maxTitleTerms) break;
  }
  position = textStart;
  for (const { term } of termsOf(text, language)) occurrences.add(term, doc, position++);
  return position - textStart;
}

function encodeTerms(occurrences: Occurrences) {
  const terms: Buffer[] = [];
  const termStarts = [0];
  const counts: number[] = [];
  const postings = new ByteWriter();
  const postingStarts = [0];
  const positions = new ByteWriter();
  const positionStarts = [0];
  for (const entry of occurrences.sorted()) {
    terms.push(entry.term);
    termStarts.push((termStarts.at(-1) ?? 0) + entry.term.length);
    counts.push(encodePostings(entry, postings, positions));
    postingStarts.push(postings.length);
    positionStarts.push(positions.length);
  }
  return {
    termBytes: Buffer.concat(terms),
    termStarts: bytesOf(Uint32Array.from(termStarts)),
    counts: bytesOf(Uint32Array.from(counts)),
    postingStarts: bytesOf(Uint32Array.from(postingStarts)),
    positionStarts: bytesOf(Uint32Array.from(positionStarts)),
    postings: postings.done(),
    positions: positions.done(),
  };
}

/** One entry an article: how far from the one before, how often in the text, and whether in the title. */
function encodePostings(
  { docs, positions }: { readonly docs: Uint32Array; readonly positions: Uint32Array },
  to: ByteWriter,
  positionsTo: ByteWriter,
): number {
  let articles = 0;
  let lastDoc = 0;
  for (let i = 0; i < docs.length; articles++) {
    const doc = docs[i] ?? 0;
    const first = i;
    let inText = 0;
    let last = 0;
    for (; i < docs.length && docs[i] === doc; i++) {
      const position = positions[i] ?? 0;
      if (position >= textStart) inText++;
      positionsTo.write(position - last);
      last = position;
    }
    to.write(doc - lastDoc);
    to.write(inText);
    to.write(i - first - inText);
    lastDoc = doc;
  }
  return articles;
}

function numberOf(name: string, names: Map<string, number>): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

const bytesOf = (numbers: Int32Array | Uint32Array) =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
