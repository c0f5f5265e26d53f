import { detectLanguage } from '../text/detect-language.ts';
import { decode } from '../web/charset.ts';
import type { PoliteReply } from '../web/polite.ts';
import { metaRobotsDirectives, robotsTagDirectives } from '../web/robots-tag.ts';
import { webSettings } from '../web/settings.ts';
import { tdmWish } from '../web/tdm.ts';
import type { Article, ArticleFacts, DateFact } from './article.ts';
import { extractDocument, isPdf } from './document/extract-document.ts';
import { type Extraction, extractArticle } from './extract.ts';
import { extractor } from './extractor.ts';
import { articleId, canonicalUrl, pageId } from './identity.ts';

/** A page to be made an article of, with what the feed that announced it says. */
export interface FoundPage {
  readonly url: string;
  readonly sourceId: string;
  readonly foundAt: string;
  readonly entry: {
    readonly title?: string | undefined;
    /** Plain text. */
    readonly summary?: string | undefined;
    readonly published?: DateFact | undefined;
  };
}

/** Why no article can be made of a page, ever. */
export type UnmadeCode =
  | 'page-missing'
  | 'page-gone'
  | 'page-closed'
  | 'page-refused'
  | 'page-unreachable'
  | 'not-an-article';

export type Made =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly code: UnmadeCode; readonly why: string };

type Page = Extract<PoliteReply, { kind: 'page' }>;

/** A visit to a page. */
export interface Visit {
  readonly page: FoundPage;
  readonly reply: PoliteReply;
  readonly fetchedAt: Date;
  /** How often this page was put off already. */
  readonly postponed: number;
}

/** Minutes of the first pause where a page cannot be reached; doubled each time, eight make two days. */
const firstPauseMinutes = 10;
const mostPauses = 8;
/** Characters of a summary, or of a page, below which there is nothing to keep. */
const minSummary = 80;
/** What a site says to those it does not let in: the feed's summary is all that is public. */
const closedDoors = [401, 402, 403, 451];
/** Pages that may be news of few words. */
const thin = ['no-main-text', 'empty-shell', 'paywall'];
/** Pages that never are articles, whatever a feed says of them. */
const listings = ['listing', 'home-page'];

/** The article in what a site answered, or what to do instead. */
export async function makeArticle(visit: Visit): Promise<Made> {
  const { reply, postponed } = visit;
  switch (reply.kind) {
    case 'page':
      return fromPage(visit, reply);
    case 'missing':
      if (closedDoors.includes(reply.status)) return fromSummary(visit, 'page-missing', `status ${reply.status}`);
      return { kind: 'refused', code: 'page-missing', why: `status ${reply.status}` };
    case 'gone':
      return { kind: 'refused', code: 'page-gone', why: 'status 410' };
    case 'wait':
      return { kind: 'wait', seconds: reply.seconds };
    case 'unreachable':
      if (postponed < mostPauses) return { kind: 'wait', seconds: firstPauseMinutes * 60 * 2 ** postponed };
      return fromSummary(visit, 'page-unreachable', reply.detail);
    case 'refused': {
      const code = reply.code === 'robots' ? 'page-closed' : 'page-refused';
      return { kind: 'refused', code, why: `${reply.code}: ${reply.detail}` };
    }
    case 'not-modified':
      throw new Error(`${reply.url} answered "not modified" to a request without validators`);
  }
}

async function fromPage(visit: Visit, reply: Page): Promise<Made> {
  const { url, body: bytes } = reply;
  const isDocument = isPdf(bytes);
  const html = isDocument ? '' : decode(bytes, reply.headers['content-type'], 'html').text;
  const wish = closedBy(reply, html);
  if (wish) return { kind: 'refused', code: 'page-closed', why: wish };
  const { fetchedAt } = visit;
  const found = await (isDocument
    ? extractDocument({ bytes, url, fetchedAt })
    : extractArticle({ html, url, fetchedAt }));
  if (found.kind === 'article') return made(visit, reply.url, found, 'page');
  if (listings.includes(found.reason)) return { kind: 'refused', code: 'not-an-article', why: found.reason };
  const short = thin.includes(found.reason) ? shortNews(visit, reply.url, found) : undefined;
  return short ?? fromSummary(visit, 'not-an-article', found.reason);
}

/** The publisher's wish that a text be neither kept in an index nor mined, and where it says so. */
function closedBy({ url, headers, tdmFile }: Page, html: string): string | undefined {
  const { agentToken } = webSettings;
  const directives = robotsTagDirectives(headers, agentToken).union(metaRobotsDirectives(html, agentToken));
  if (directives.has('noindex') || directives.has('none')) return 'noindex';
  const tdm = tdmWish(url, { headers, html, ...(tdmFile !== undefined && { file: tdmFile }) });
  return tdm?.isReserved ? `text and data mining reserved (${tdm.saidBy})` : undefined;
}

/**
 * A page of few words, or one that only leads to a document, is news all the same where the feed that announced it
 * gives it the same title and the page says when it was published.
 */
function shortNews(visit: Visit, url: string, found: Extraction): Made | undefined {
  const { title, summary = '' } = visit.page.entry;
  const words = (line = '') =>
    line
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  const isVouchedFor = words(title) !== '' && words(title) === words(found.title) && found.published !== undefined;
  if (!isVouchedFor) return undefined;
  if (found.text.length >= summary.length) return made(visit, url, found, 'page');
  const evidence = { ...found.evidence, text: 'feed, because the page has few words' };
  return made(visit, url, { ...found, text: summary, excerpt: summary.slice(0, 300), evidence }, 'feed');
}

/** What the feed itself said, kept and called so, where the page cannot be read as an article. */
function fromSummary(visit: Visit, code: UnmadeCode, why: string): Made {
  const { title, summary = '' } = visit.page.entry;
  if (!title || summary.length < minSummary) return { kind: 'refused', code, why };
  const language = detectLanguage(`${title}. ${summary}`);
  const facts: ArticleFacts = {
    title,
    authors: [],
    ...(language && { language }),
    canonicalUrl: canonicalUrl(visit.page.url),
    text: summary,
    excerpt: summary.slice(0, 300),
    links: [],
    events: [],
    evidence: {
      title: 'feed',
      ...(language && { language: 'text' }),
      canonicalUrl: 'address',
      excerpt: 'feed',
      text: `feed, because of the page: ${why}`,
    },
    extractor,
  };
  return made(visit, visit.page.url, facts, 'feed');
}

function made({ page, fetchedAt }: Visit, url: string, found: ArticleFacts, textFrom: 'page' | 'feed'): Made {
  const { kind: _, reason: __, dropped: ___, ...facts } = { kind: '', reason: '', dropped: [], ...found };
  const published = facts.published ?? page.entry.published;
  const title = facts.title || page.entry.title || '';
  return {
    kind: 'article',
    article: {
      ...facts,
      title,
      ...(published && { published }),
      id: articleId(facts.canonicalUrl),
      url,
      foundAs: pageId(page.url),
      sources: [page.sourceId],
      foundAt: page.foundAt,
      fetchedAt: fetchedAt.toISOString(),
      textFrom,
    },
  };
}
