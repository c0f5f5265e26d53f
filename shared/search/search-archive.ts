import { storiedKey, taggedKey } from '../archive/keys.ts';
import { readManifest } from '../archive/manifest.ts';
import { Storied, TaggedArticle } from '../archive/tagged.ts';
import type { Filters } from './columns.ts';
import type { Search } from './disk.ts';
import type { FacetKind } from './document.ts';
import { find, type Hit, type Place, type Question } from './find.ts';
import { type Extract, extractFor } from './highlight.ts';
import { parseWords } from './parse-words.ts';

export interface SearchReach {
  readonly search: Search;
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
}

export interface Request extends Question {
  /** Letters of an extract, at most. */
  readonly maxLetters: number;
}

/** An article that was found. */
export interface FoundArticle {
  readonly tagged: TaggedArticle;
  readonly story: string;
  readonly extract: Extract;
  readonly place: Place;
}
export interface Result {
  readonly total: number;
  readonly articles: readonly FoundArticle[];
  readonly counts: ReadonlyMap<string, number>;
  /** The state of the index that was searched. */
  readonly version: string;
  /** Where the list goes on, if there are more than these. */
  readonly next: Place | undefined;
}

/** The best articles for a request, each with the piece of its text that shows why, and counts over all. */
export async function searchArchive(reach: SearchReach, { maxLetters, ...question }: Request): Promise<Result> {
  const { wanted, limit } = question;
  const { search } = await readManifest(reach);
  const found = find(await reach.search.open(search, reach), { ...question, limit: limit + 1 });
  const hits = found.hits.slice(0, limit);
  const articles = await Promise.all(
    hits.map(async ({ week, story, ...place }) => {
      const tagged = await readTagged(reach, { id: place.id, week });
      if (!tagged) return undefined;
      const { text, language = 'und' } = tagged.article;
      const extract = extractFor(wanted, { text, language }, maxLetters);
      return { tagged, story: story ?? place.id, extract, place };
    }),
  );
  return {
    total: found.total,
    // One that was taken away after the index was made is not shown.
    articles: articles.filter((article) => article !== undefined),
    counts: found.counts,
    version: search?.digest ?? '',
    next: found.hits.length > limit ? hits.at(-1) : undefined,
  };
}

/** What was typed, read in the language that is asked for, if it is one. */
export function readWords(words: string, { language }: Filters) {
  return parseWords(words, language?.length === 1 ? language[0] : undefined);
}

/** An article as it is now. */
export async function readTagged({ get }: Pick<SearchReach, 'get'>, { id, week }: Pick<Hit, 'id' | 'week'>) {
  const stored = await get('archive', taggedKey(week, id));
  return stored && TaggedArticle.parse(JSON.parse(stored.text));
}

/** The story an article belongs to; its own where it belongs to no other. */
export async function storyOf({ get }: Pick<SearchReach, 'get'>, { article: { id } }: TaggedArticle): Promise<string> {
  const stored = await get('archive', storiedKey(id));
  return stored ? Storied.parse(JSON.parse(stored.text)).story : id;
}

/** The most frequent values of a kind, with how many articles have each. */
export function topCounts(
  counts: Result['counts'],
  kind: FacetKind,
  most: number,
): readonly { readonly value: string; readonly articles: number }[] {
  const prefix = `${kind}:`;
  return [...counts]
    .flatMap(([name, articles]) => (name.startsWith(prefix) ? [{ value: name.slice(prefix.length), articles }] : []))
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, most);
}
