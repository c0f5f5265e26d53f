import { paths } from '../paths.ts';

/** The forms in which a week's digest is published besides its page: the ending of its address, its type, and what it is for. */
export const weekFormats = {
  json: { ending: 'json', type: 'application/json', label: 'JSON', use: 'all of it, for programs' },
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8', label: 'Markdown', use: 'to edit or to paste' },
  fragment: {
    ending: 'fragment.html',
    type: 'text/html; charset=utf-8',
    label: 'HTML fragment',
    use: 'to show in a page of your own',
  },
  calendar: { ending: 'ics', type: 'text/calendar; charset=utf-8', label: 'Calendar (ICS)', use: 'its coming events' },
  networks: { ending: 'opml', type: 'text/x-opml; charset=utf-8', label: 'OPML', use: 'feeds of its networks' },
} as const;
export type WeekFormat = keyof typeof weekFormats;
export const weekFormatIds = [
  'json',
  'markdown',
  'fragment',
  'calendar',
  'networks',
] as const satisfies readonly WeekFormat[];

/** The forms in which all digests are published together. */
export const listFormats = {
  rss: { path: paths.feed, type: 'application/rss+xml; charset=utf-8', label: 'RSS' },
  atom: { path: paths.atomFeed, archive: '.atom', type: 'application/atom+xml; charset=utf-8', label: 'Atom' },
  jsonFeed: { path: paths.jsonFeed, archive: '.feed.json', type: 'application/feed+json', label: 'JSON Feed' },
  calendar: { path: paths.calendar, type: 'text/calendar; charset=utf-8', label: 'Calendar of events (ICS)' },
} as const;

/** Where a week's digest lies in another form; `latest` instead of a week is always the newest. */
export const formatPath = (week: string, format: WeekFormat) => `${paths.digest(week)}.${weekFormats[format].ending}`;

/** The type of a published file, by its path. */
export function typeOf(path: string): string {
  const list =
    Object.values(listFormats).find((format) => format.path === path) ??
    [listFormats.atom, listFormats.jsonFeed].find(({ archive }) => path.endsWith(archive));
  const week = Object.values(weekFormats).find(({ ending }) => path.endsWith(`.${ending}`));
  return (list ?? week)?.type ?? 'text/html; charset=utf-8';
}
