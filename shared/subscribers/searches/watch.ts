import * as z from 'zod/mini';
import { Consent } from '../consent.ts';
import { watchKey } from '../keys.ts';
import { subscriberSettings } from '../settings.ts';
import type { Book } from '../vault.ts';
import { isSame, SearchQuery } from './search-query.ts';

/** A search that somebody wants to be told of. */
const SavedSearch = z.readonly(
  z.object({
    id: z.string(),
    query: SearchQuery,
    /** Articles that were found before this instant are no news of this search. */
    since: z.iso.datetime(),
    consent: Consent,
  }),
);
export type SavedSearch = z.infer<typeof SavedSearch>;

/** An article that searches found, as far as a mail about it needs. */
const Match = z.readonly(z.object({ id: z.string(), week: z.string(), searches: z.readonly(z.array(z.string())) }));
export type Match = z.infer<typeof Match>;

/** What a subscriber wants to be told of at once, and how far that has come. One object, so that it is forgotten whole. */
export const Watch = z.readonly(
  z.object({
    searches: z.readonly(z.array(SavedSearch)),
    /** Matches that no mail has told of. */
    waiting: z.readonly(z.array(Match)),
    /** Ids of articles that a mail told of, so that none is told twice. */
    told: z.readonly(z.array(z.string())),
    /** The last run that looked at it. */
    run: z.exactOptional(z.string()),
    /** The last mail: fixed before it is announced, so that whoever sends it, sends the same. */
    mail: z.exactOptional(z.readonly(z.object({ issue: z.string(), at: z.iso.datetime(), matches: z.array(Match) }))),
  }),
);
export type Watch = z.infer<typeof Watch>;

export const readWatch = (text: string): Watch => Watch.parse(JSON.parse(text));
const empty: Watch = { searches: [], waiting: [], told: [] };

/** Changes what is watched for a subscriber, whoever else changes it meanwhile. `undefined` leaves it as it is. */
export async function changeWatch(
  id: string,
  change: (watch: Watch) => Watch | undefined,
  vault: Book,
): Promise<Watch> {
  for (;;) {
    const stored = await vault.get('subscribers', watchKey(id));
    const before = stored ? readWatch(stored.text) : empty;
    const after = change(before);
    if (!after) return before;
    const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
    if (await vault.put('subscribers', watchKey(id), JSON.stringify(after), condition)) return after;
  }
}

/** Watches one search more; a search that is watched already stays as it is, and of too many the oldest goes. */
export function withSearch(watch: Watch, search: SavedSearch): Watch | undefined {
  if (watch.searches.some(({ query }) => isSame(query, search.query))) return undefined;
  return { ...watch, searches: [...watch.searches, search].slice(-subscriberSettings.searches.most) };
}

/** Watches only some of the searches, and forgets what the others found. */
export function onlySearches(watch: Watch, isKept: (id: string) => boolean): Watch {
  const matchesOf = (matches: readonly Match[]) =>
    matches.flatMap((match) => {
      const searches = match.searches.filter(isKept);
      return searches.length > 0 ? [{ ...match, searches }] : [];
    });
  return {
    ...watch,
    searches: watch.searches.filter(({ id }) => isKept(id)),
    waiting: matchesOf(watch.waiting),
    ...(watch.mail && { mail: { ...watch.mail, matches: matchesOf(watch.mail.matches) } }),
  };
}
