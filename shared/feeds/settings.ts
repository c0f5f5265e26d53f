/** Numbers that bound what a feed, sitemap or listing can cost. The README says by what evidence. */
export const feedSettings = {
  /** Bytes of a feed, sitemap or listing that are read at all, after unpacking. */
  maxBytes: 10 * 1024 * 1024,
  /** Items kept of one feed, the first ones. */
  maxItems: 2000,
  /** Bytes of a sitemap, after unpacking; the protocol's own limit. */
  maxSitemapBytes: 50 * 1024 * 1024,
  /** Addresses kept of one sitemap; the protocol's own limit. */
  maxLocations: 50_000,
  /** Days without change after which a part of a sitemap is not read again. */
  sitemapRestsDays: 60,
  /** Elements kept of one document; what follows is not read. */
  maxElements: 400_000,
  /** Elements kept of one web page. */
  maxPageElements: 100_000,
  /** Elements one inside the other; a document that goes deeper is not read further. */
  maxDepth: 256,
  /** Characters of a title. */
  maxTitle: 1000,
  /** Characters of an author or a category. */
  maxName: 200,
  /** Authors, and categories, kept of one item. */
  maxNames: 50,
  /** Links that a listing has to show before they are a listing. */
  minListed: 3,
  /** Characters of a listing's titles on average; East Asian ones count twice. Shorter ones are a menu. */
  minListedTitle: 12,
  /** Elements in one item of a listing; what has more is a part of the page. */
  maxItemElements: 300,
  /** Characters of a text on a page that can be a date. */
  maxDateText: 60,
  /** Items kept of one listing. */
  maxListed: 500,
  /** Pages of a source's past that are read; fifty archives of a month are four years. */
  maxPastPages: 50,
  /** Weeks of the past that are read: trends look back half a year, and a year shows what comes every year. */
  pastWeeks: 60,
  /** Posts that WordPress is asked for at a time. */
  postsPerPage: 50,
} as const;

/** How hubs are asked to announce changes (WebSub), and how far they are believed. None was tuned on data. */
export const pushSettings = {
  /** Days of lease that are asked for; the hub decides. Ten is what public hubs grant at most. */
  leaseDays: 10,
  /** Days of a longer lease that are used: after them we ask again whether it still stands. */
  longestLeaseDays: 30,
  /** Part of a lease after which it is renewed. */
  renewAfter: 0.8,
  /** Hours until a hub that did not verify is asked again; doubled each time … */
  firstRetryHours: 1,
  /** … up to so many days. */
  longestRetryDays: 7,
  /** Days until a hub that denied us is asked again. */
  deniedDays: 30,
  /** Hours at the least between two requests that pushes which fail to come cause. */
  missRetryHours: 24,
  /** Hours between visits to a source whose pushes work: never not at all. */
  rareHours: 24,
  /** Pushes an hour that are followed by a visit; a hub that sends more is not believed in that hour. */
  maxPushesAnHour: 30,
  /** Bytes of a delivery; a function URL takes 6 MB. */
  maxPushBytes: 5 * 1024 * 1024,
} as const;

/** What one search of a site may cost it. Chosen: a person who looks for a feed asks for about as much. */
export const searchSettings = {
  /** Requests beside the home page, robots.txt and tdmrep.json. */
  maxRequests: 20,
  /** Of the addresses where feeds usually are, the most common ones. */
  commonPaths: 8,
  /** Links of the home page that look like the page of its news. */
  newsPages: 3,
  /** Items that a listing or sitemap must show. */
  minItems: 3,
  /** Titles kept of a candidate. */
  titlesShown: 3,
} as const;
