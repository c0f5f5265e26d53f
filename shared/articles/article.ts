import * as z from 'zod/mini';

export const precisions = ['second', 'minute', 'day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];

/** A date as a page gives it: no more of it than the page says, in the page's own time zone, and where it stood. */
export const DateFact = z.readonly(
  z.object({
    /** ISO 8601, as long as its precision: `2026`, `2026-11`, `2026-11-23`, `2026-11-23T09:30+01:00`. */
    value: z.string().check(z.regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/)),
    precision: z.enum(precisions),
    evidence: z.string(),
  }),
);
export type DateFact = z.infer<typeof DateFact>;

export const Image = z.readonly(z.object({ url: z.url(), alt: z.exactOptional(z.string()) }));
export type Image = z.infer<typeof Image>;

/** An event that the page announces in data of its own; times as the page writes them. */
export const EventFact = z.readonly(
  z.object({
    name: z.string(),
    start: z.string(),
    end: z.exactOptional(z.string()),
    place: z.exactOptional(z.string()),
    url: z.exactOptional(z.string()),
  }),
);
export type EventFact = z.infer<typeof EventFact>;

/** Another place where an article stands: a source that carries it, or the same text under another address. */
export const Copy = z.readonly(
  z.object({
    url: z.url(),
    sourceId: z.string(),
    foundAt: z.iso.datetime(),
    /** Why it is the same article, in words: `same address`, `same text in 94 % of its words`. */
    because: z.string(),
    /** Key of its own capture, where it was fetched. */
    raw: z.exactOptional(z.string()),
  }),
);
export type Copy = z.infer<typeof Copy>;

/** A version that was replaced when the publisher changed the page. */
export const EarlierVersion = z.readonly(
  z.object({
    version: z.number(),
    fetchedAt: z.iso.datetime(),
    /** What the next version changed. */
    changed: z.readonly(z.array(z.string())),
  }),
);
export type EarlierVersion = z.infer<typeof EarlierVersion>;

/** What the page itself says about the article, and, under `evidence`, where it says so. */
const facts = {
  title: z.string(),
  authors: z.readonly(z.array(z.string())),
  published: z.exactOptional(DateFact),
  modified: z.exactOptional(DateFact),
  language: z.exactOptional(z.string()),
  canonicalUrl: z.url(),
  text: z.string(),
  excerpt: z.string(),
  /** The text as sanitised HTML. */
  html: z.exactOptional(z.string()),
  section: z.exactOptional(z.string()),
  image: z.exactOptional(Image),
  licence: z.exactOptional(z.string()),
  publisher: z.exactOptional(z.string()),
  /** Addresses the text links to. */
  links: z.readonly(z.array(z.string())),
  events: z.readonly(z.array(EventFact)),
  /** Where each fact stood: `{ "title": "og:title", "authors": "json-ld" }`. */
  evidence: z.readonly(z.record(z.string(), z.string())),
  /** Name and version of the rules that read the page. */
  extractor: z.string(),
};

/** An article as the archive keeps it. */
export const Article = z.readonly(
  z.object({
    ...facts,
    id: z.string(),
    /** The address it was fetched from. */
    url: z.url(),
    /** The id of the page it was first found as: what its address alone gives. */
    foundAs: z.string(),
    /** The sources that carry it, the first one first. */
    sources: z.readonly(z.array(z.string())),
    foundAt: z.iso.datetime(),
    fetchedAt: z.iso.datetime(),
    /** Whether the text stood on the page, or is the feed's summary because the page had none. */
    textFrom: z.enum(['page', 'feed']),
    /** Key of the capture the article was read from. */
    raw: z.exactOptional(z.string()),
    /** Where else it stands. */
    copies: z.exactOptional(z.readonly(z.array(Copy))),
    /** How often the publisher's changes made it anew; 1 where there is nothing here. */
    version: z.exactOptional(z.number()),
    /** The versions before this one, oldest first. */
    earlier: z.exactOptional(z.readonly(z.array(EarlierVersion))),
  }),
);
export type Article = z.infer<typeof Article>;

const factsOnly = z.readonly(z.object(facts));
/** All that a page alone can say about its article. */
export type ArticleFacts = z.infer<typeof factsOnly>;
