/**
 * The books of the state bucket: what each source showed, and how it ended. A sighting is one page in one source,
 * so a page in two feeds is two sightings that end once as archived and once as duplicate.
 */
export const sightingPrefix = 'sightings/';
export const endPrefix = 'ends/';
export const sightingKey = (sourceId: string, pageId: string) => `${sightingPrefix}${sourceId}/${pageId}.json`;

/** How a sighting ended; a refusal says its code. */
export type End = 'archived' | 'duplicate' | `refused.${string}`;
/** The end stands in the key, so that the books can be closed by listing. */
export const endKey = (end: End, sourceId: string, pageId: string) => `${endPrefix}${end}/${sourceId}/${pageId}.json`;

/** Counts that must add up: found = archived + known + duplicate + refused + parked + waiting. */
export interface Books {
  /** Entries that sources showed, each time a source was read. */
  readonly found: number;
  /** Entries that the same source had shown before. */
  readonly known: number;
  readonly archived: number;
  readonly duplicate: number;
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Failed too often; `monitor redrive` gives them another chance. */
  readonly parked: number;
  readonly waiting: number;
}

export interface Tally {
  readonly sightings: number;
  readonly known: number;
  /** The keys of all ends. */
  readonly ends: readonly string[];
  readonly parked: number;
  readonly waiting: number;
}

/** The books, from what sources showed for the first time, what they showed again, and how each sighting ended. */
export function booksOf({ sightings, known, ends, parked, waiting }: Tally): Books {
  const counts = Map.groupBy(ends, (key) => key.slice(endPrefix.length).split('/')[0] ?? '');
  const count = (end: string) => counts.get(end)?.length ?? 0;
  const refused = [...counts.keys()]
    .filter((end) => end.startsWith('refused.'))
    .map((end): [string, number] => [end.slice('refused.'.length), count(end)]);
  return {
    found: sightings + known,
    known,
    archived: count('archived'),
    duplicate: count('duplicate'),
    refused: Object.fromEntries(refused),
    parked,
    waiting,
  };
}

/** The books of one run: what was added between two closings. What waited before and ended now counts as found now. */
export function between(before: Books, after: Books): Books {
  const codes = Object.entries(after.refused).map(([code, n]): [string, number] => [
    code,
    n - (before.refused[code] ?? 0),
  ]);
  return {
    found: after.found - before.found + openIn(before),
    known: after.known - before.known,
    archived: after.archived - before.archived,
    duplicate: after.duplicate - before.duplicate,
    refused: Object.fromEntries(codes.filter(([, n]) => n !== 0)),
    parked: after.parked,
    waiting: after.waiting,
  };
}

/** What is missing from the books; zero when they balance. */
export const imbalance = (books: Books): number => openIn(books) - books.parked - books.waiting;

/** What was found and has not ended yet: by the ledger alone, for the queues move while it is read. */
function openIn({ found, archived, known, duplicate, refused }: Books): number {
  const refusals = Object.values(refused).reduce((sum, n) => sum + n, 0);
  return found - archived - known - duplicate - refusals;
}
