import * as z from 'zod/mini';

/** Letters of an article's own text that everybody may see. */
export const maxPublicLetters = 300;

const strings = z.array(z.string());
const article = {
  id: z.string(),
  url: z.string(),
  title: z.string(),
  language: z.string(),
  published: z.nullable(z.string()),
  week: z.string(),
  story: z.string(),
  sources: strings,
  themes: strings,
  goals: strings,
  countries: strings,
  cities: strings,
  organisations: strings,
  extract: z.string().check(z.maxLength(maxPublicLetters)),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
};

/** The public layer of an article: what may be told of it to everybody, and no more. */
export const PublicArticle = z.object(article);

const words = { start: z.int(), end: z.int(), text: z.string() };
const scored = z.array(z.object({ id: z.string(), score: z.number(), words: z.array(z.object(words)) }));
const named = z.array(z.object({ id: z.string(), name: z.string(), ...words }));

/** The members' layer of an article. */
export const MemberArticle = z.object({
  ...article,
  authors: strings,
  licence: z.nullable(z.string()),
  /** Only under a licence that lets it be passed on. */
  text: z.nullable(z.string()),
  /** The words that caused each tag. */
  evidence: z.object({ themes: scored, goals: scored, places: named, organisations: named }),
  provenance: z.object({
    url: z.string(),
    foundAt: z.string(),
    fetchedAt: z.string(),
    textFrom: z.string(),
    capture: z.nullable(z.string()),
    extractor: z.string(),
    taxonomyVersion: z.string(),
    taggerVersion: z.string(),
    version: z.int(),
    copies: z.array(z.object({ url: z.string(), sourceId: z.string(), foundAt: z.string(), because: z.string() })),
  }),
});

/** Where a list goes on; absent at its end. */
export const next = z.optional(z.string());
const Counts = z.array(z.object({ value: z.string(), articles: z.int() }));
const found = { total: z.int(), counts: z.record(z.string(), Counts), next };
export const SearchAnswer = z.object({ ...found, articles: z.array(PublicArticle) });
export const MemberSearchAnswer = z.object({ ...found, articles: z.array(MemberArticle) });
export const TrendsAnswer = z.object({
  weeks: z.array(z.object({ week: z.string(), value: z.string(), articles: z.int() })),
});
