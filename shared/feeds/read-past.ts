import * as z from 'zod/mini';
import type { Reply } from '../web/reply.ts';
import { readDate } from './dates.ts';
import { linksOf } from './link-header.ts';
import { plainText } from './markup.ts';
import { parseFeed } from './parse-feed.ts';
import { type Entry, entryOf } from './read-entries.ts';
import { feedSettings } from './settings.ts';

/** What a page of a source's past shows, and where the page before it is. */
export interface Past {
  readonly entries: readonly Entry[];
  readonly next?: string;
}
type Page = Extract<Reply, { kind: 'page' }>;

/** Posts as WordPress hands them out (`/wp/v2/posts`). */
const Posts = z.array(
  z.object({
    link: z.string(),
    date_gmt: z.optional(z.nullable(z.string())),
    title: z.optional(z.object({ rendered: z.string() })),
    excerpt: z.optional(z.object({ rendered: z.string() })),
  }),
);

/** The first page of a WordPress site's posts, by the root of its interface (`rel="https://api.w.org/"`). */
export function wordPressPosts(root: string): string | undefined {
  const url = URL.parse(root);
  if (!url) return undefined;
  // Sites without speaking addresses have it as a parameter.
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', '/wp/v2/posts');
  else url.pathname = `${url.pathname.replace(/\/?$/, '/')}wp/v2/posts`;
  url.searchParams.set('per_page', String(feedSettings.postsPerPage));
  url.searchParams.set('_fields', 'link,title,excerpt,date_gmt');
  return url.href;
}

/**
 * One page of a source's past: a page or archive of a feed (RFC 5005), or of WordPress's posts. What is older than the
 * settings say is left out, and where nothing else is shown the past ends.
 */
export async function readPast(page: Page, now: Date): Promise<Past> {
  const { entries, next } = postsIn(page) ?? (await feedIn(page));
  const oldest = new Date(now.getTime() - feedSettings.pastWeeks * 7 * 24 * 3_600_000).toISOString();
  const wanted = entries.filter(({ published }) => published === undefined || published.value >= oldest);
  return { entries: wanted, ...(wanted.length > 0 && next && next !== page.url && { next }) };
}

async function feedIn({ body, url, headers }: Page): Promise<Past> {
  const contentType = headers['content-type'];
  const reading = await parseFeed({ bytes: body, url, ...(contentType && { contentType }) });
  if (reading.kind === 'not-a-feed') return { entries: [] };
  const { items, prevArchiveUrl, nextUrl } = reading.feed;
  const next = prevArchiveUrl ?? nextUrl;
  return { entries: items.flatMap(entryOf), ...(next && { next }) };
}

function postsIn({ body, url, headers }: Page): Past | undefined {
  const { data: posts } = Posts.safeParse(jsonOf(body));
  if (!posts) return undefined;
  const next = linksOf(headers['link'], url).get('next');
  return { entries: posts.flatMap(entryOfPost), ...(next && { next }) };
}

function entryOfPost({ link, title, excerpt, date_gmt }: z.infer<typeof Posts>[number]): readonly Entry[] {
  const date = readDate(date_gmt ?? '');
  const text = plainText(title?.rendered ?? '').slice(0, feedSettings.maxTitle);
  const summary = plainText(excerpt?.rendered ?? '');
  return entryOf({
    url: link,
    title: text,
    ...(summary && { summary }),
    ...(date && { published: { ...date, evidence: 'date_gmt' } }),
  });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
