import type { Entry } from '../feeds/read-entries.ts';
import { ownPages } from '../sources/own-pages.ts';
import type { PollState } from '../sources/poll-state.ts';
import type { Source } from '../sources/source.ts';
import { noteSightings, type Sighting, sightingsOf } from './sightings.ts';

/** A page that a source shows, and what it says of it. */
export interface Announcement {
  readonly url: string;
  readonly sourceId: string;
  readonly foundAt: string;
  readonly entry: Omit<Entry, 'url'>;
}
interface Reach {
  readonly registry: { readonly sources: readonly Source[] };
  get(bucket: 'state', key: string): Promise<unknown>;
  put(bucket: 'state', key: string, body: string): Promise<boolean>;
  send(queue: 'pages', pages: readonly Announcement[]): Promise<void>;
  now(): Date;
}

/** Announces the pages that a source shows for the first time, and keeps the books; what it showed, and when that was published. */
export async function announce(
  shown: {
    readonly sourceId: string;
    readonly entries: readonly Entry[];
    readonly before: Pick<PollState, 'lastPages'>;
  },
  reach: Reach,
): Promise<{ readonly pages: readonly string[]; readonly fresh: readonly (Date | undefined)[] }> {
  const { sourceId } = shown;
  const { all, fresh } = await sightingsOf(shown, reach);
  const { own, foreign } = ownPages(fresh, reach.registry.sources);
  const foundAt = reach.now().toISOString();
  // Announced before it is written down: a crash in between makes a page come twice, never not at all.
  await reach.send('pages', own.map(announcementOf(sourceId, foundAt)));
  await noteSightings(sourceId, { own, foreign, at: foundAt }, reach);
  return {
    pages: all.filter((id) => !foreign.some((page) => page.id === id)),
    fresh: own.map(({ published }) => (published ? new Date(published.value) : undefined)),
  };
}

const announcementOf =
  (sourceId: string, foundAt: string) =>
  ({ id: _, url, ...entry }: Sighting): Announcement => ({ url, sourceId, foundAt, entry });
