import type * as z from 'zod/mini';
import type { Filters } from '../search/columns.ts';
import { readDay } from '../search/day-range.ts';
import { facetKinds } from '../search/document.ts';
import type { Asked } from '../search/find.ts';
import { readWords } from '../search/search-archive.ts';
import type { Which } from './queries.ts';

/** Which articles a request is about, as the index takes it, or what is wrong with it. */
export function whichOf(
  { q, since, until, ...kinds }: z.output<typeof Which>,
  now: Date,
): Asked | { readonly complaint: string } {
  const days: { since?: number; until?: number } = {};
  for (const [name, text] of [['since', since] as const, ['until', until] as const]) {
    if (text === undefined) continue;
    const day = readDay(text, now);
    if (day === undefined)
      return { complaint: `${name}: expected a day such as 2026-11-23, or 30d, 6w, 3m, 2y for how long ago` };
    days[name] = day;
  }
  const filters: Filters = Object.fromEntries(
    facetKinds.flatMap((kind) => (kinds[kind] ? [[kind, kinds[kind].split(',')] as const] : [])),
  );
  const wanted = readWords(q, filters);
  if (wanted && 'complaint' in wanted) return { complaint: `q: ${wanted.complaint}` };
  return { filters, ...days, ...(wanted && { wanted }) };
}
