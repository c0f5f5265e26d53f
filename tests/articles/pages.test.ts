import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { extractArticle } from '../../shared/articles/extract.ts';

/** What must come of a page, written by hand beside it. */
const Expected = z.strictObject({
  url: z.url(),
  /** Why the page is no article; where it is missing the page is one. */
  reason: z.optional(z.string()),
  title: z.optional(z.string()),
  authors: z.optional(z.array(z.string())),
  /** The day. */
  published: z.optional(z.string()),
  modified: z.optional(z.string()),
  undated: z.optional(z.boolean()),
  language: z.optional(z.string()),
  canonical: z.optional(z.string()),
  licence: z.optional(z.string()),
  section: z.optional(z.string()),
  publisher: z.optional(z.string()),
  image: z.optional(z.string()),
  imageAlt: z.optional(z.string()),
  event: z.optional(z.object({ name: z.string(), start: z.string(), place: z.string() })),
  /** Sentences that the text begins and ends with. */
  first: z.optional(z.string()),
  last: z.optional(z.string()),
  /** What the text must and must not hold, and the sanitised HTML must. */
  must: z.optional(z.array(z.string())),
  mustNot: z.optional(z.array(z.string())),
  html: z.optional(z.array(z.string())),
  links: z.optional(z.array(z.string())),
});

const folder = new URL('../pages/', import.meta.url);
const pages = readdirSync(folder).map((name) => ({
  name,
  html: readFileSync(new URL(`${name}/page.html`, folder), 'utf8'),
  expected: Expected.parse(JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))),
}));
const fetchedAt = new Date('2026-11-25T12:00:00Z');
const isArticle = ({ expected }: (typeof pages)[number]) => expected.reason === undefined;
const plain = (text: string) => text.replace(/\s+/g, ' ');
const onDay = (day: string) => expect.objectContaining({ value: expect.stringMatching(`^${day}`) });

/** The facts that must come of a page, as far as they stand beside it. */
function factsOf({ url: _, canonical, published, modified, image, imageAlt, event, ...own }: z.infer<typeof Expected>) {
  const named = ['title', 'authors', 'language', 'licence', 'section', 'publisher'] as const;
  return {
    kind: 'article',
    ...Object.fromEntries(named.flatMap((name) => (own[name] ? [[name, own[name]]] : []))),
    ...(canonical && { canonicalUrl: canonical }),
    ...(published && { published: onDay(published) }),
    ...(modified && { modified: onDay(modified) }),
    ...(image && { image: { url: image, ...(imageAlt && { alt: imageAlt }) } }),
    ...(event && { events: [event] }),
  };
}

describe('the shapes that pages come in: an article is read whole, and nothing beside it (E1, E9)', () => {
  test.each(pages.filter(isArticle))('$name', async ({ html, expected }) => {
    const found = await extractArticle({ html, url: expected.url, fetchedAt });
    const text = plain(found.text);
    const { first = '', last = '' } = expected;
    expect(found).toMatchObject(factsOf(expected));
    expect(text.slice(0, first.length)).toBe(first);
    expect(text.slice(text.length - last.length)).toBe(last);
    for (const piece of expected.must ?? []) expect(text).toContain(piece);
    for (const piece of expected.mustNot ?? []) expect(text).not.toContain(piece);
    for (const piece of expected.html ?? []) expect(found.html).toContain(piece);
    for (const link of expected.links ?? []) expect(found.links).toContain(link);
    if (expected.undated) expect(found.published).toBeUndefined();
  });
});

describe('the shapes that pages come in: what is no article is refused, with the reason (E9, E10)', () => {
  test.each(pages.filter((page) => !isArticle(page)))('$name', async ({ html, expected }) => {
    const found = await extractArticle({ html, url: expected.url, fetchedAt });
    expect(found).toMatchObject({ kind: 'not-article', reason: expected.reason });
  });
});
