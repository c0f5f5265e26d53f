import type { Digest } from '../digest/digest.ts';
import { digestPage } from './digest-page.ts';
import { digestsPage } from './digests-page.ts';
import { digestDataPath, siteKey } from './keys.ts';
import { paths } from './paths.ts';
import type { Publication } from './publication.ts';
import { digestFeed } from './rss.ts';

type File = readonly [key: string, body: string];

/** One digest as it stands on the site: its page, and its data. */
export function digestFiles(digest: Digest): readonly File[] {
  return [
    [siteKey(paths.digest(digest.week)), digestPage(digest)],
    [siteKey(digestDataPath(digest.week)), JSON.stringify(digest, null, 2)],
  ];
}

/** What names every published digest: the list, the feed, and the newest one for the home page. */
export function listFiles(digests: readonly Digest[], { siteUrl }: Publication): readonly File[] {
  const newestFirst = digests.toSorted((a, b) => (a.week < b.week ? 1 : -1));
  const [latest] = newestFirst;
  return [
    [siteKey(paths.digests), digestsPage(newestFirst)],
    [siteKey(paths.feed), digestFeed(newestFirst, siteUrl)],
    ...(latest ? ([[latestKey, JSON.stringify(latest)]] as const) : []),
  ];
}

/** The newest published digest. */
export const latestKey = 'latest.json';
