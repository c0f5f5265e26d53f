import type { Digest } from '../digest/digest.ts';
import { figuresPage } from './digest/figures-page.ts';
import { digestPage } from './digest-page.ts';
import { digestsPage } from './digests-page.ts';
import { digestAtom } from './formats/atom.ts';
import { digestCalendar } from './formats/calendar.ts';
import { atomPath, feedPages, jsonFeedPath } from './formats/feed-pages.ts';
import { digestFragment } from './formats/fragment.ts';
import { digestJsonFeed } from './formats/json-feed.ts';
import { digestMarkdown } from './formats/markdown.ts';
import { digestOpml } from './formats/networks.ts';
import { digestRss } from './formats/rss.ts';
import { formatPath, listFormats, type WeekFormat, weekFormatIds } from './formats/week-formats.ts';
import { latestKey, siteKey } from './keys.ts';
import { paths } from './paths.ts';
import type { Publication } from './publication.ts';

type File = readonly [key: string, body: string];

/** One digest in every form it has: the same digest, the same bytes. */
export function digestFiles(digest: Digest, { siteUrl }: Publication): readonly File[] {
  const forms: Readonly<Record<WeekFormat, string>> = {
    json: JSON.stringify(digest, null, 2),
    markdown: digestMarkdown(digest, siteUrl),
    fragment: digestFragment(digest, siteUrl),
    calendar: digestCalendar([digest], siteUrl),
    networks: digestOpml(digest),
  };
  return [
    [siteKey(paths.digest(digest.week)), digestPage(digest)],
    [siteKey(paths.figures(digest.week)), figuresPage(digest)],
    ...weekFormatIds.map((format): File => [siteKey(formatPath(digest.week, format)), forms[format]]),
  ];
}

/** What names every published digest: the list, the feeds, and the newest one, for the home page and for pages elsewhere. */
export function listFiles(digests: readonly Digest[], { siteUrl }: Publication): readonly File[] {
  const newestFirst = digests.toSorted((a, b) => (a.week < b.week ? 1 : -1));
  const [latest] = newestFirst;
  return [
    [siteKey(paths.digests), digestsPage(newestFirst)],
    [siteKey(listFormats.rss.path), digestRss(newestFirst, siteUrl)],
    ...feedPages(newestFirst).flatMap((page): readonly File[] => [
      [siteKey(atomPath(page.quarter)), digestAtom(page, siteUrl)],
      [siteKey(jsonFeedPath(page.quarter)), digestJsonFeed(page, siteUrl)],
    ]),
    [siteKey(listFormats.calendar.path), digestCalendar(newestFirst, siteUrl)],
    ...(latest
      ? ([
          [latestKey, JSON.stringify(latest)],
          [siteKey(formatPath('latest', 'fragment')), digestFragment(latest, siteUrl)],
        ] as const)
      : []),
  ];
}
