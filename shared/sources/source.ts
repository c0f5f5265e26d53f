import * as z from 'zod/mini';

const Url = z.url({ protocol: /^https?$/ });

/** Where the source stands in the customer's list; `url` exactly as listed there. */
const Listed = z.readonly(
  z.object({ section: z.string(), number: z.string(), label: z.string(), url: z.exactOptional(z.string()) }),
);

/** Addresses worth trying, found before anybody polled them. */
const Hints = z.readonly(
  z.object({
    feeds: z._default(
      z.readonly(z.array(z.readonly(z.object({ url: Url, confidence: z.enum(['tested', 'seen', 'convention']) })))),
      [],
    ),
    news: z._default(z.readonly(z.array(Url)), []),
    sitemaps: z._default(z.readonly(z.array(Url)), []),
    platform: z.exactOptional(z.string()),
  }),
);

/** How a source is polled, or why it is not. */
const Poll = z.discriminatedUnion('how', [
  z.readonly(z.object({ how: z.literal('feed'), url: Url })),
  z.readonly(z.object({ how: z.literal('sitemap'), url: Url })),
  /** A page that lists news. */
  z.readonly(z.object({ how: z.literal('listing'), url: Url })),
  /** A reference page: watched for change. */
  z.readonly(z.object({ how: z.literal('watch'), url: Url })),
  /** Gone: tried again rarely. */
  z.readonly(z.object({ how: z.literal('retry'), url: Url })),
  z.readonly(
    z.object({
      how: z.literal('none'),
      reason: z.enum(['same-feed', 'same-page', 'no-address', 'document', 'refused', 'script-only']),
      detail: z.string(),
      /** The source whose poll covers this one. */
      servedBy: z.exactOptional(z.string()),
    }),
  ),
]);

/** One entry of the registry: a network, and how to hear of what it publishes. */
export const Source = z.readonly(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')),
    organisation: z.string().check(z.minLength(1)),
    listed: z.exactOptional(Listed),
    site: z.exactOptional(Url),
    /** Other hosts of the same organisation. */
    otherSites: z.exactOptional(z.readonly(z.array(Url))),
    hints: z._default(Hints, { feeds: [], news: [], sitemaps: [] }),
    /** BCP 47 codes. */
    languages: z.readonly(z.array(z.string())),
    scope: z.string(),
    kind: z.enum(['news-source', 'reference', 'gone']),
    themes: z.readonly(z.array(z.string())),
    poll: Poll,
    notes: z.exactOptional(z.string()),
  }),
);
export type Source = z.infer<typeof Source>;
