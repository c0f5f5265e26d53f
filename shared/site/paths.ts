/** A text as part of an address, whatever halves of characters it has. */
const part = (text: string) => encodeURIComponent(text.toWellFormed());

/** Where each page is, below the site's own address. */
export const paths = {
  home: '/',
  digests: '/digests/',
  digest: (week: string) => `/digests/${part(week)}`,
  /** All figures of a week's digest as tables. */
  figures: (week: string) => `/digests/${part(week)}/figures`,
  /** The articles behind one figure of a week's digest, such as `theme:right-to-housing`. */
  behind: (week: string, figure: string) => `/digests/${part(week)}/articles?of=${part(figure)}`,
  feed: '/digests/feed.xml',
  atomFeed: '/digests/feed.atom',
  jsonFeed: '/digests/feed.json',
  calendar: '/digests/events.ics',
  themes: '/themes/',
  /** A theme's articles, all of them or those of a week. */
  theme: (id: string, week?: string) => `/themes/${part(id)}${week === undefined ? '' : `?week=${part(week)}`}`,
  /** The taxonomy as SKOS, for machines. */
  skosTurtle: '/themes/skos.ttl',
  skosJsonLd: '/themes/skos.jsonld',
  sources: '/sources/',
  /** The feeds of all networks, for feed readers. */
  sourcesOpml: '/sources/feeds.opml',
  /** How every source does, as JSON. */
  sourcesHealth: '/sources/health.json',
  source: (id: string) => `/sources/#${part(id)}`,
  search: '/search',
  /** What a search finds for given filters. */
  find: (query: Readonly<Record<string, string>>) => `/search?${new URLSearchParams(query)}`,
  members: '/members/',
  style: '/style.css',
  icon: '/icon.svg',
  subscribe: '/subscriptions/',
  /** Mails about a search: the parameters of the search follow. */
  subscribeToSearch: '/subscriptions/search/',
  // Each shows a page when it is opened, which mail scanners do too, and acts when it is posted to.
  confirm: (token: string) => `/subscriptions/confirm/${token}`,
  choices: (token: string) => `/subscriptions/choices/${token}`,
  export: (token: string) => `/subscriptions/export/${token}`,
  erase: (token: string) => `/subscriptions/erase/${token}`,
  leave: (token: string) => `/subscriptions/leave/${token}`,
} as const;

/** A path as a whole address. */
export const absolute = (path: string, siteUrl: string) => new URL(path.slice(1), siteUrl).href;
