import * as z from 'zod/mini';

/** What a segment says of itself. */
const Head = z.readonly(z.object({ docs: z.int(), letters: z.int(), facetNames: z.readonly(z.array(z.string())) }));
export type Head = z.infer<typeof Head>;

/** The parts of a segment that are read with it, then those of which a search reads pieces. */
const resident = [
  'ids',
  'days',
  'lengths',
  'facetStarts',
  'facets',
  'termBytes',
  'termStarts',
  'counts',
  'postingStarts',
  'positionStarts',
] as const;
const onDisk = ['postings', 'positions'] as const;
export type SectionName = (typeof resident)[number] | (typeof onDisk)[number];

const Opening = z.object({
  head: Head,
  sections: z.record(z.string(), z.tuple([z.int(), z.int()])),
  residentEnd: z.int(),
});

/** Sections one after the other, each beginning where a number may stand, after an opening that says where they are. */
export function packSegment(head: Head, sections: Readonly<Record<SectionName, Uint8Array>>): Buffer {
  const places: Record<string, [number, number]> = {};
  const pieces: Uint8Array[] = [];
  let at = 0;
  let residentEnd = 0;
  for (const name of [...resident, ...onDisk]) {
    const bytes = sections[name];
    places[name] = [at, bytes.length];
    pieces.push(bytes, Buffer.alloc(-bytes.length & 7));
    at += bytes.length + (-bytes.length & 7);
    if (name === resident.at(-1)) residentEnd = at;
  }
  const opening = Buffer.from(JSON.stringify({ head, sections: places, residentEnd }));
  const padded = Buffer.concat([opening, Buffer.alloc(-(opening.length + 8) & 7, ' ')]);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(padded.length);
  return Buffer.concat([size, padded, ...pieces]);
}

/** Reads some bytes of a file. */
export type ReadAt = (at: number, length: number) => Uint8Array;

export interface Sections {
  readonly head: Head;
  bytes(name: (typeof resident)[number]): Uint8Array;
  numbers(name: (typeof resident)[number]): Uint32Array;
  signed(name: (typeof resident)[number]): Int32Array;
  /** A piece of a section that stays on disk. */
  piece(name: (typeof onDisk)[number], from: number, to: number): Uint8Array;
}

/** Opens a segment: all but postings and positions is read at once. */
export function openSections(readAt: ReadAt): Sections {
  const size = Buffer.from(readAt(0, 8)).readUInt32LE();
  const { head, sections, residentEnd } = Opening.parse(JSON.parse(Buffer.from(readAt(8, size)).toString()));
  const start = 8 + size;
  const memory = new Uint8Array(readAt(start, residentEnd));
  const place = (name: string) => sections[name] ?? [0, 0];
  const bytes = (name: string) => {
    const [at, length] = place(name);
    return memory.subarray(at, at + length);
  };
  return {
    head,
    bytes,
    numbers: (name) => new Uint32Array(memory.buffer, memory.byteOffset + place(name)[0], place(name)[1] / 4),
    signed: (name) => new Int32Array(memory.buffer, memory.byteOffset + place(name)[0], place(name)[1] / 4),
    piece: (name, from, to) => readAt(start + place(name)[0] + from, to - from),
  };
}
