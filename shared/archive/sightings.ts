import { pageId } from '../articles/identity.ts';
import type { Entry } from '../feeds/read-entries.ts';
import type { PollState } from '../sources/poll-state.ts';
import { endKey, sightingKey } from './books.ts';

/** A page that a source shows, with the id its address gives it. */
export interface Sighting extends Entry {
  readonly id: string;
}
interface Books {
  get(bucket: 'state', key: string): Promise<unknown>;
  put(bucket: 'state', key: string, body: string): Promise<boolean>;
}

/** What a source shows, one page once, and those of them that it shows for the first time. */
export async function sightingsOf(
  {
    sourceId,
    entries,
    before,
  }: { readonly sourceId: string; readonly entries: readonly Entry[]; readonly before: Pick<PollState, 'lastPages'> },
  { get }: Pick<Books, 'get'>,
): Promise<{ readonly all: readonly string[]; readonly fresh: readonly Sighting[] }> {
  const pages = new Map(entries.map((entry) => [pageId(entry.url), entry]));
  const isKnown = async (id: string) =>
    before.lastPages.includes(id) || (await get('state', sightingKey(sourceId, id))) !== undefined;
  const fresh = await Promise.all(
    [...pages].map(async ([id, entry]) => ((await isKnown(id)) ? [] : [{ id, ...entry }])),
  );
  return { all: [...pages.keys()], fresh: fresh.flat() };
}

/** Writes down what was seen; a link to a site of nobody's ends there and then. */
export async function noteSightings(
  sourceId: string,
  {
    own,
    foreign,
    at,
  }: { readonly own: readonly Sighting[]; readonly foreign: readonly Sighting[]; readonly at: string },
  { put }: Pick<Books, 'put'>,
): Promise<void> {
  const write = (key: string, url: string) => put('state', key, JSON.stringify({ url, at }));
  await Promise.all(foreign.map(({ id, url }) => write(endKey('refused.foreign-link', sourceId, id), url)));
  await Promise.all([...own, ...foreign].map(({ id, url }) => write(sightingKey(sourceId, id), url)));
}
