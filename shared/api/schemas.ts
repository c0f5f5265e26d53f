import * as z from 'zod/mini';

/** Letters of an article's own text that everybody may see. */
export const maxPublicLetters = 300;

const strings = z.array(z.string());

/** The public layer of an article: what may be told of it to everybody, and no more. */
export const PublicArticle = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  language: z.nullable(z.string()),
  published: z.nullable(z.string()),
  week: z.string(),
  story: z.string(),
  sources: strings,
  themes: strings,
  countries: strings,
  extract: z.string().check(z.maxLength(maxPublicLetters)),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
});

const Counts = z.array(z.object({ value: z.string(), articles: z.int() }));

export const SearchAnswer = z.object({
  total: z.int(),
  articles: z.array(PublicArticle),
  counts: z.record(z.string(), Counts),
  /** Where the list goes on; absent at its end. */
  next: z.optional(z.string()),
});

export const TrendsAnswer = z.object({
  weeks: z.array(z.object({ week: z.string(), theme: z.string(), articles: z.int() })),
});

export const Problem = z.object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() });
