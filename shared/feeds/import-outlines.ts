import type { Source } from '../sources/source.ts';
import { siteOf } from '../web/site-of.ts';
import type { Outline } from './opml.ts';

/** A subscription that the registry has already, and under which id. */
export interface Duplicate {
  readonly outline: Outline;
  readonly sourceId: string;
  /** The feed itself, or another address of the same site: then a person looks. */
  readonly same: 'feed' | 'site';
}
export interface Import {
  readonly entries: readonly Source[];
  readonly duplicates: readonly Duplicate[];
}

/** Subscriptions as entries for the registry: a person completes what OPML cannot say. What is there already is named. */
export function importOutlines(outlines: readonly Outline[], sources: readonly Source[]): Import {
  const entries: Source[] = [];
  const duplicates: Duplicate[] = [];
  for (const outline of outlines) {
    const all = [...sources, ...entries];
    const sameFeed = all.find((source) => feedsOf(source).includes(bare(outline.feedUrl)));
    const sameSite = all.find((source) => sitesOf(source).includes(siteOfUrl(outline.siteUrl ?? outline.feedUrl)));
    if (sameFeed) duplicates.push({ outline, sourceId: sameFeed.id, same: 'feed' });
    else {
      if (sameSite) duplicates.push({ outline, sourceId: sameSite.id, same: 'site' });
      entries.push(entryOf(outline, new Set(all.map(({ id }) => id))));
    }
  }
  return { entries, duplicates };
}

function entryOf({ title, feedUrl, siteUrl, language }: Outline, taken: ReadonlySet<string>): Source {
  const stem = siteOfUrl(siteUrl ?? feedUrl)
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = stem || 'source';
  let id = name;
  for (let n = 2; taken.has(id); n += 1) id = `${name}-${n}`;
  return {
    id,
    organisation: title,
    ...(siteUrl && { site: siteUrl }),
    hints: { feeds: [], news: [], sitemaps: [] },
    languages: language && isLanguage(language) ? [language] : [],
    scope: 'to be reviewed',
    kind: 'news-source',
    themes: [],
    poll: { how: 'feed', url: feedUrl },
  };
}

const feedsOf = ({ poll, hints }: Source) =>
  [...(poll.how === 'none' ? [] : [poll.url]), ...hints.feeds.map(({ url }) => url)].map(bare);

const sitesOf = ({ site, otherSites = [], poll }: Source) =>
  [...(site ? [site] : []), ...otherSites, ...(poll.how === 'none' ? [] : [poll.url])].map(siteOfUrl);

/** An address without what two people write differently. */
function bare(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

const siteOfUrl = (url: string) => siteOf(new URL(url).hostname);

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
}
