/** Where things rest in the archive bucket. An id says what a thing is, never when it was written. */
export const articleKey = (articleId: string) => `articles/${articleId}.json`;
/** The article that a page turned out to be, where the page's own address is not the canonical one. */
export const aliasKey = (pageId: string) => `aliases/${pageId}.json`;
/** A version of an article that was replaced. */
export const versionsPrefix = (articleId: string) => `versions/${articleId}/`;
export const versionKey = (articleId: string, version: number) => `${versionsPrefix(articleId)}${version}.json`;
/** How a version read before other rules read it again. */
export const readingKey = (versionKey: string, extractor: string) =>
  versionKey.replace(/\.json$/, `.${extractor}.json`);
/** A journal: the end that grows, and the parts before it, named for what is in them. */
export const journalPrefix = 'journals/';
export const journalHeadKey = (name: string) => `${journalPrefix}${name}/head.json`;
export const journalPartKey = (name: string, part: string) => `journals/${name}/${part}.json`;
/** What stays of an article that was taken down. */
export const tombstonePrefix = 'tombstones/';
export const tombstoneKey = (articleId: string) => `${tombstonePrefix}${articleId}.json`;
/** What a page answered, each answer once. */
export const capturesOf = (pageId: string) => `raw/${pageId}/`;
export const captureKey = (pageId: string, digest: string) => `${capturesOf(pageId)}${digest}.warc.gz`;

/** Week of what has no date: it is kept and shown, but counted in no week. */
export const undated = 'undated';
export const taggedPrefix = 'tagged/';
export const taggedKey = (week: string, articleId: string) => `${taggedPrefix}${week}/${articleId}.json`;

/** The tags an article had before a tagger version gave it others. */
export const allReplaced = 'replaced/';
export const replacedPrefix = (taggerVersion: string) => `${allReplaced}${taggerVersion}/`;
export const replacedKey = (taggerVersion: string, articleId: string) =>
  `${replacedPrefix(taggerVersion)}${articleId}.json`;
/** What tagging the archive anew with a tagger version changed. */
export const retagsPrefix = 'retags/';
export const retagReportKey = (taggerVersion: string) => `${retagsPrefix}${taggerVersion}.json`;

/** A story: its articles, what links them, what people decided; an id leads to its story for ever. */
export const storyPrefix = 'stories/';
export const storyKey = (storyId: string) => `${storyPrefix}${storyId}.json`;
/** Which story an article belongs to, beside the article: stories may be joined and parted after it was tagged. */
export const storiedPrefix = 'storied/';
export const storiedKey = (articleId: string) => `${storiedPrefix}${articleId}.json`;

/** The one object that says which files are the archive now. */
export const manifestKey = 'manifest.json';
/** Rows of a week; the digest names what they were made from, so a file that is there is never written over. */
export const parquetKey = (week: string, digest: string) => `parquet/week=${week}/${digest.slice(0, 32)}.parquet`;

/** A piece of the index of searches. */
export const pieceKey = (digest: string) => `search/${digest}`;

/** Where Athena finds the file of a week (`cdk/athena.ts`): its projection cannot count ISO weeks, but years and numbers. */
export function athenaKey(week: string): string {
  const [year, number = 'W00'] = week.split('-');
  return `athena/${year}-${number}/file.txt`;
}
