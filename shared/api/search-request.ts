import type * as z from 'zod/mini';
import { readDay } from '../search/day-range.ts';
import { facetKinds } from '../search/document.ts';
import { type Request, type Result, topCounts } from '../search/search-archive.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import type { SearchQuery } from './queries.ts';
import { maxPublicLetters } from './schemas.ts';

/** Values of each kind that an answer counts. */
const mostCounts = 20;

/** A search as the archive takes it, or what is wrong with it. */
export function requestOf(
  { q, sort, limit, since, until, cursor, ...kinds }: z.infer<typeof SearchQuery>,
  now: Date,
): (Request & { readonly cursor: Cursor | undefined }) | { readonly complaint: string } {
  const days: { since?: number; until?: number } = {};
  for (const [name, text] of [['since', since] as const, ['until', until] as const]) {
    if (text === undefined) continue;
    const day = readDay(text, now);
    if (day === undefined)
      return { complaint: `${name}: expected a day such as 2026-11-23, or 30d, 6w, 3m, 2y for how long ago` };
    days[name] = day;
  }
  const begun = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && !begun) return { complaint: 'cursor: expected one that an answer gave' };
  const filters = facetKinds.flatMap((kind) => (kinds[kind] ? [[kind, kinds[kind].split(',')] as const] : []));
  return {
    words: q,
    filters: Object.fromEntries(filters),
    ...days,
    sort,
    limit,
    maxLetters: maxPublicLetters,
    cursor: begun,
    ...(begun && { after: begun.place }),
  };
}

/** What was found, before the schema lets the public layer through. */
export function answerOf({ total, articles, counts, version, hasMore }: Result) {
  const last = articles.at(-1);
  return {
    total,
    articles: articles.map(({ extract, theme_ids, ...told }) => ({
      ...told,
      themes: theme_ids,
      extract: extract.text,
      marks: extract.marks,
    })),
    counts: Object.fromEntries(facetKinds.map((kind) => [kind, topCounts(counts, kind, mostCounts)])),
    next: hasMore && last ? writeCursor({ version, place: last.place }) : undefined,
  };
}
