import * as z from 'zod/mini';
import { manifestKey } from './keys.ts';
import type { Part } from './sql.ts';

/** A file of the archive: where it rests, and what it was made from. */
const File = z.readonly(z.object({ key: z.string(), digest: z.string(), articles: z.int(), bytes: z.int() }));
export type File = z.infer<typeof File>;

/** The index of searches: a file in pieces named for what is in them, so that what did not change is not sent again. */
const SearchIndex = z.readonly(
  z.object({ digest: z.string(), articles: z.int(), bytes: z.int(), pieces: z.readonly(z.array(z.string())) }),
);
export type SearchIndex = z.infer<typeof SearchIndex>;

/**
 * Which files are the archive: one Parquet file a week. Files never change and the manifest is changed in one write, so
 * whoever has read it reads one state of the archive to the end, whatever compaction does meanwhile.
 */
export const Manifest = z.readonly(
  z.object({
    /** Counts the changes. */
    version: z.int(),
    weeks: z.readonly(z.record(z.string(), File)),
    /** What searches read, made from the weeks. */
    search: z.optional(SearchIndex),
    /** Files that are the archive no more, and since when: kept a while for those who still read them. */
    retired: z.readonly(z.array(z.readonly(z.object({ key: z.string(), at: z.iso.datetime() })))),
  }),
);
export type Manifest = z.infer<typeof Manifest>;

/** What an archive is before anything was compacted. */
export const emptyManifest: Manifest = { version: 0, weeks: {}, retired: [] };

interface Reader {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
}

/** The archive as it is now. */
export async function readManifest({ get }: Pick<Reader, 'get'>): Promise<Manifest> {
  const stored = await get('archive', manifestKey);
  return stored ? Manifest.parse(JSON.parse(stored.text)) : emptyManifest;
}

/** The keys of all files that are the archive. */
export const filesOf = ({ weeks, search }: Manifest): readonly string[] => [
  ...Object.values(weeks).map(({ key }) => key),
  ...(search?.pieces ?? []),
];

/** The files of some weeks, or of all, as parts of a query, oldest week first. */
export function partsOf(
  { weeks }: Pick<Manifest, 'weeks'>,
  reader: Pick<Reader, 'getBytes'>,
  wanted: readonly string[] = Object.keys(weeks),
): readonly Part[] {
  return [...new Set(wanted)].sort().flatMap((name) => (weeks[name] ? [partAt(weeks[name].key, reader)] : []));
}

/** A file of the archive as a part of a query. */
export const partAt = (key: string, { getBytes }: Pick<Reader, 'getBytes'>): Part => ({
  key,
  load: async () => {
    const bytes = await getBytes('archive', key);
    if (!bytes) throw new Error(`${key} was the archive and is gone`);
    return bytes;
  },
});

/** The parts of the archive as it is now. */
export async function archiveParts(reader: Reader, weeks?: readonly string[]): Promise<readonly Part[]> {
  return partsOf(await readManifest(reader), reader, weeks);
}
