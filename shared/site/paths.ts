/** Where each page is, below the site's own address. */
export const paths = {
  home: '/',
  digests: '/digests/',
  digest: (week: string) => `/digests/${encodeURIComponent(week)}`,
  feed: '/digests/feed.xml',
  themes: '/themes/',
  /** A theme's articles, all of them or those of a week. */
  theme: (id: string, week?: string) =>
    `/themes/${encodeURIComponent(id)}${week === undefined ? '' : `?week=${encodeURIComponent(week)}`}`,
  sources: '/sources/',
  /** How every source does, as JSON. */
  sourcesHealth: '/sources/health.json',
  source: (id: string) => `/sources/#${encodeURIComponent(id)}`,
  search: '/search',
  style: '/style.css',
  icon: '/icon.svg',
  /** Where a subscriber leaves; POST acts, GET only shows a page. */
  leave: (subscriberId: string) => `/subscriptions/${encodeURIComponent(subscriberId)}/leave`,
} as const;

/** A path as a whole address. */
export const absolute = (path: string, siteUrl: string) => new URL(path.slice(1), siteUrl).href;
