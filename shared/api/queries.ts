import * as z from 'zod/mini';
import { facetKinds } from '../search/document.ts';

/** Longest value of a parameter. */
const maxLetters = 500;
export const text = z.string().check(z.maxLength(maxLetters, `expected at most ${maxLetters} letters`));
/** Several values have commas between them; an article must have one of them. */
const values = z.optional(text);

export const limit = z._default(
  z.pipe(
    z.string().check(z.regex(/^\d{1,3}$/, 'expected a number from 1 to 100')),
    z.pipe(
      z.transform(Number),
      z.int().check(z.gte(1, 'expected a number from 1 to 100'), z.lte(100, 'expected a number from 1 to 100')),
    ),
  ),
  20,
);

/** Which articles: words, filters, days. */
export const which = {
  q: z._default(text, ''),
  since: z.optional(text),
  until: z.optional(text),
  theme: values,
  group: values,
  goal: values,
  country: values,
  city: values,
  organisation: values,
  source: values,
  language: values,
  story: values,
  week: values,
};
export const Which = z.strictObject(which);

export const ArticlesQuery = z.strictObject({ ...which, limit, cursor: z.optional(text) });
export const SearchQuery = z.strictObject({
  ...which,
  sort: z._default(z.enum(['relevance', 'date'], 'expected relevance or date'), 'relevance'),
  limit,
  cursor: z.optional(text),
});
export const TrendsQuery = z.strictObject({
  ...which,
  by: z._default(z.enum(facetKinds, `expected one of ${facetKinds.join(', ')}`), 'theme'),
});
export const ListQuery = z.strictObject({ limit, cursor: z.optional(text) });
export const NoQuery = z.strictObject({});
