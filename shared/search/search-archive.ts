import * as z from 'zod/mini';
import { parquetKey } from '../archive/keys.ts';
import { partAt, readManifest } from '../archive/manifest.ts';
import type { Sql } from '../archive/sql.ts';
import type { Filters } from './columns.ts';
import type { Search } from './disk.ts';
import type { FacetKind } from './document.ts';
import type { Hit, Place } from './find.ts';
import { type Extract, extractFor } from './highlight.ts';
import { parseWords } from './parse-words.ts';

interface Reach {
  readonly sql: Pick<Sql, 'query'>;
  readonly search: Search;
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
}

export interface Request {
  readonly words?: string;
  readonly filters: Filters;
  /** Days since 1970 (`readDay`). */
  readonly since?: number;
  readonly until?: number;
  readonly sort: 'relevance' | 'date';
  readonly limit: number;
  readonly after?: Place;
  /** Letters of an extract, at most. */
  readonly maxLetters: number;
}

const Row = z.object({
  id: z.string(),
  week: z.string(),
  story: z.string(),
  url: z.string(),
  title: z.string(),
  sources: z.array(z.string()),
  language: z.nullable(z.string()),
  published: z.nullable(z.string()),
  text: z.string(),
  theme_ids: z.array(z.string()),
  countries: z.array(z.string()),
});
const rowsOf = `select ${Object.keys(Row.shape).join(', ')} from articles where id in (select unnest(string_split($1, ' ')))`;

export interface FoundArticle extends Omit<z.infer<typeof Row>, 'text'> {
  readonly extract: Extract;
  readonly place: Place;
}
export interface Result {
  readonly total: number;
  readonly articles: readonly FoundArticle[];
  readonly counts: ReadonlyMap<string, number>;
  /** The state of the archive that was searched. */
  readonly version: number;
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

/** The best articles for a request, each with the piece of its text that shows why, and counts over all. */
export async function searchArchive(
  reach: Reach,
  { words = '', maxLetters, limit, ...request }: Request,
): Promise<Result | { readonly complaint: string }> {
  const [language] = request.filters.language ?? [];
  const wanted = parseWords(words, request.filters.language?.length === 1 ? language : undefined);
  if (wanted && 'complaint' in wanted) return wanted;
  const manifest = await readManifest(reach);
  const found = await reach.search.find(manifest.search, reach, {
    ...request,
    ...(wanted && { wanted }),
    limit: limit + 1,
  });
  const hits = found.hits.slice(0, limit);
  const rows = await rowsFor(hits, reach);
  const articles = hits.flatMap(({ week: _, digest: __, ...place }) => {
    const row = rows.get(place.id);
    if (!row) return [];
    const { text, ...told } = row;
    return [{ ...told, place, extract: extractFor(wanted, { text, language: row.language ?? 'und' }, maxLetters) }];
  });
  return {
    total: found.total,
    articles,
    counts: found.counts,
    version: manifest.version,
    hasMore: found.hits.length > limit,
  };
}

/** The rows of hits, from the very files that the index was made from. */
async function rowsFor(hits: readonly Hit[], reach: Reach) {
  if (hits.length === 0) return new Map<string, z.infer<typeof Row>>();
  const keys = new Set(hits.map(({ week, digest }) => parquetKey(week, digest)));
  const parts = [...keys].map((key) => partAt(key, reach));
  const rows = await reach.sql.query(parts, rowsOf, [hits.map(({ id }) => id).join(' ')]);
  return new Map(rows.map((row) => Row.parse(row)).map((row) => [row.id, row]));
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
