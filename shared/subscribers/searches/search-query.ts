import * as z from 'zod/mini';
import type { FacetKind } from '../../search/document.ts';
import type { Asked } from '../../search/find.ts';
import { readWords } from '../../search/search-archive.ts';
import { themeById } from '../../taxonomy/theme.ts';

/** Longest value: a search that somebody typed. */
const maxLetters = 200;
const value = z.exactOptional(z.string().check(z.minLength(1), z.maxLength(maxLetters)));

/** What a saved search may ask for: words and filters. Days are left out, since what it tells of is new. */
const filters = [
  'theme',
  'group',
  'goal',
  'country',
  'city',
  'organisation',
  'source',
  'language',
] as const satisfies readonly FacetKind[];
export const SearchQuery = z.readonly(
  z.object({
    q: value,
    theme: value,
    group: value,
    goal: value,
    country: value,
    city: value,
    organisation: value,
    source: value,
    language: value,
  }),
);
export type SearchQuery = z.infer<typeof SearchQuery>;

export type ReadSearch =
  | { readonly kind: 'search'; readonly query: SearchQuery }
  | { readonly kind: 'wrong'; readonly why: 'empty' | 'misread' };

/** A search from the parameters of the search page or of the API; what is no part of a saved search is left aside. */
export function readSearch(params: URLSearchParams): ReadSearch {
  const given = Object.fromEntries(
    ['q', ...filters].flatMap((name) => {
      const text = params.get(name)?.trim().replaceAll(/\s+/g, ' ');
      return text ? [[name, text]] : [];
    }),
  );
  const read = SearchQuery.safeParse(given);
  const asked = read.success && askedOf(read.data);
  if (!asked || 'complaint' in asked) return { kind: 'wrong', why: 'misread' };
  if (!asked.wanted && Object.keys(asked.filters).length === 0) return { kind: 'wrong', why: 'empty' };
  return { kind: 'search', query: read.data };
}

/** The search as the index takes it. */
export function askedOf({ q = '', ...kinds }: SearchQuery): Asked | { readonly complaint: string } {
  const wantedOf = Object.fromEntries(Object.entries(kinds).map(([kind, values]) => [kind, values.split(',')]));
  const unknown = wantedOf['theme']?.find((id) => !themeById.has(id));
  if (unknown !== undefined) return { complaint: `There is no theme ${unknown}.` };
  const wanted = readWords(q, wantedOf);
  if (wanted && 'complaint' in wanted) return wanted;
  return { filters: wantedOf, ...(wanted && { wanted }) };
}

/** The parameters that lead to the same search on the site. */
export const paramsOf = (query: SearchQuery): URLSearchParams => new URLSearchParams(Object.entries(query));

/** Whether two searches ask for the same. */
export const isSame = (a: SearchQuery, b: SearchQuery): boolean => String(paramsOf(a)) === String(paramsOf(b));
