import type { Candidate } from '../sources/proposal.ts';
import { decode } from '../web/charset.ts';
import type { Reply } from '../web/reply.ts';
import type { FeedDate } from './feed.ts';
import { readListing } from './listing.ts';
import { parseFeed } from './parse-feed.ts';
import { searchSettings } from './settings.ts';
import { parseSitemap, type SitemapEntry } from './sitemap.ts';

type Ask = (url: string) => Promise<Reply | undefined>;
interface Shown {
  readonly url?: string;
  readonly title?: string;
  readonly day?: FeedDate | undefined;
}

/** A lead that was followed, as a candidate: only if what came back can be read and shows items. */
export async function verified(
  { how, url, found }: Pick<Candidate, 'how' | 'url' | 'found'>,
  reply: Reply,
  ask: Ask,
): Promise<Candidate | undefined> {
  if (reply.kind !== 'page') return undefined;
  const items = (await shownBy(how, reply, ask)).filter((item) => /^https?:/.test(item.url ?? ''));
  if (items.length < (how === 'feed' ? 1 : searchSettings.minItems)) return undefined;
  const [newest] = items
    .flatMap(({ day }) => day?.value.slice(0, 10) ?? [])
    .toSorted()
    .toReversed();
  const titles = items.flatMap(({ title }) => title || []).slice(0, searchSettings.titlesShown);
  return { how, url, found, items: items.length, ...(newest && { newest }), titles };
}

async function shownBy(
  how: Candidate['how'],
  { body, url, headers }: Extract<Reply, { kind: 'page' }>,
  ask: Ask,
): Promise<readonly Shown[]> {
  const contentType = headers['content-type'];
  if (how === 'sitemap') return (await pagesOf(body, url, ask)).map(fromSitemap);
  if (how === 'listing') {
    const { items } = readListing(decode(body, contentType, 'html').text, url);
    return items.map((item) => ({ ...item, day: item.published }));
  }
  const reading = await parseFeed({ bytes: body, url, ...(contentType && { contentType }) });
  return reading.kind === 'feed' ? reading.feed.items.map((item) => ({ ...item, day: item.published })) : [];
}

/** The pages of a sitemap; of an index those of its newest part. */
async function pagesOf(body: Uint8Array, url: string, ask: Ask): Promise<readonly SitemapEntry[]> {
  const reading = parseSitemap(body, url);
  if (reading.kind !== 'index') return reading.kind === 'pages' ? reading.entries : [];
  const lastChange = ({ url, lastModified }: SitemapEntry) =>
    `${/news|post/i.test(url) ? 1 : 0}${lastModified?.value ?? ''}`;
  const [newest] = reading.entries.toSorted((a, b) => lastChange(b).localeCompare(lastChange(a)));
  const part = newest && (await ask(newest.url));
  const pages = part?.kind === 'page' ? parseSitemap(part.body, part.url) : undefined;
  return pages?.kind === 'pages' ? pages.entries : [];
}

const fromSitemap = ({ url, title, published, lastModified }: SitemapEntry): Shown => ({
  url,
  ...(title && { title }),
  day: published ?? lastModified,
});
