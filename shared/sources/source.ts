import * as z from 'zod/mini';

const Text = z.string().check(z.minLength(1));
const Url = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });
const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'));
const Language = z
  .string()
  .check(z.refine(isLanguageCode, 'expected a BCP 47 code as it is usually written, such as "en" or "pt-BR"'));

/** Where the source stands in the customer's list; what is put down here is what the list says. */
const Listed = z.readonly(z.strictObject({ section: Text, number: Text, label: Text, url: z.exactOptional(Text) }));

const FeedHint = z.readonly(
  z.strictObject({
    url: Url,
    /** `tested`: it answered with a feed. `seen`: in public lists of feeds. `convention`: where its platform has feeds. */
    confidence: z.enum(['tested', 'seen', 'convention']),
  }),
);

/** Addresses worth trying, among them the one that is polled, and the software of the site. */
const Hints = z.readonly(
  z.strictObject({
    feeds: z._default(z.readonly(z.array(FeedHint)), []),
    news: z._default(z.readonly(z.array(Url)), []),
    sitemaps: z._default(z.readonly(z.array(Url)), []),
    platform: z.exactOptional(Text),
  }),
);

/** Not polled: a sentence for readers says why, and `servedBy` names the source that brings its news all the same. */
const NotPolled = z.discriminatedUnion('reason', [
  z.readonly(
    z.strictObject({
      how: z.literal('none'),
      reason: z.enum(['same-feed', 'same-page']),
      detail: Text,
      servedBy: Id,
    }),
  ),
  z.readonly(
    z.strictObject({
      how: z.literal('none'),
      reason: z.enum(['document', 'no-address', 'refused']),
      detail: Text,
      servedBy: z.exactOptional(Id),
    }),
  ),
]);

/** How a source is polled, or why it is not. */
const Poll = z.discriminatedUnion('how', [
  z.readonly(z.strictObject({ how: z.literal('feed'), url: Url })),
  z.readonly(z.strictObject({ how: z.literal('sitemap'), url: Url })),
  /** A page that lists news. */
  z.readonly(z.strictObject({ how: z.literal('listing'), url: Url })),
  /** A page without news: watched for change. */
  z.readonly(z.strictObject({ how: z.literal('watch'), url: Url })),
  /** Gone: tried again rarely. */
  z.readonly(z.strictObject({ how: z.literal('retry'), url: Url })),
  NotPolled,
]);

/** One entry of the registry: who publishes, where, and how we hear of it. */
export const Source = z.readonly(
  z.strictObject({
    /** Never changes: the archive knows articles and poll states by it. */
    id: Id,
    /** As readers see it under an article. */
    organisation: Text,
    listed: z.exactOptional(Listed),
    site: z.exactOptional(Url),
    /** The same organisation at other addresses: sister sites, mirrors, former hosts. */
    otherSites: z.exactOptional(z.readonly(z.array(Url))),
    hints: z._default(Hints, { feeds: [], news: [], sitemaps: [] }),
    languages: z.readonly(z.array(Language)),
    /** Country or region it speaks of, in words. */
    scope: Text,
    kind: z.enum(['news-source', 'reference', 'gone']),
    /** Ids of the themes that the customer lists it for. */
    themes: z._default(z.readonly(z.array(Id)), []),
    poll: Poll,
    /** What a maintainer must know. */
    notes: z.exactOptional(Text),
  }),
);
export type Source = z.infer<typeof Source>;

function isLanguageCode(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
}
