import type { ArticleFacts, DateFact } from './article.ts';
import { textLength } from './body/prose.ts';
import type { Dropped } from './body/prune.ts';
import { isThin, type ReadText, readText } from './body/read-text.ts';
import { sanitise } from './body/sanitise.ts';
import { orderOf } from './dates/number-order.ts';
import { extractor } from './extractor.ts';
import { eventInText } from './facts/events-in-text.ts';
import { absolute, callWitness, type Witness } from './facts/evidence.ts';
import { findExcerpt } from './facts/excerpt.ts';
import { findLanguage } from './facts/language.ts';
import { articleInState, dayInRecord } from './facts/page-state.ts';
import { type OwnFacts, readFacts } from './facts/read-facts.ts';
import { statedText } from './facts/stated-text.ts';
import { type NotArticleReason, whyNotArticle } from './judge-page.ts';
import type { PageElement } from './page/dom.ts';
import { type Page, readPage } from './page/read-page.ts';
import { repairHtml } from './page/second-opinion.ts';
import { articleSettings } from './settings.ts';

export interface FetchedPage {
  readonly html: string;
  readonly url: string;
  readonly fetchedAt: Date;
}

/** What became of a page. A page that is no article still gives what was read of it, for those who judge otherwise. */
export type Extraction = ArticleFacts & { readonly dropped: readonly Dropped[] } & (
    | { readonly kind: 'article' }
    | { readonly kind: 'not-article'; readonly reason: NotArticleReason }
  );

/** Reads the article out of a page: its text, and what the page says of it and where. */
export async function extractArticle(fetched: FetchedPage): Promise<Extraction> {
  const page = readPage(fetched.html);
  const found = textLength(page.body);
  const repaired = found < articleSettings.doubtfulCharacters ? await repairHtml(fetched.html, found) : undefined;
  return repaired === undefined
    ? readArticle(page, fetched)
    : readArticle(readPage(repaired), { ...fetched, html: repaired });
}

function readArticle(page: Page, { html, url, fetchedAt }: FetchedPage): Extraction {
  const witness = callWitness(page, url, fetchedAt);
  const own = readFacts(witness);
  const wholeLength = textLength(page.body);
  const asksPassword = page.body
    .getElementsByTagName('input')
    .some((input) => input.getAttribute('type') === 'password');
  const read = readBest(page, html, own.title);
  const stated = isThin(read) ? textInData(witness, read.text) : undefined;
  const text = stated?.text ?? read.text;
  const facts = stated?.published && !own.published ? { ...own, published: stated.published } : own;
  const content = stated === undefined ? read.content : undefined;
  const reason = whyNotArticle({ witness, facts, read, text, wholeLength, asksPassword });
  const { evidence, ...ofText } = factsOfText(witness, { text, content, read, facts });
  return {
    ...(reason ? { kind: 'not-article', reason } : { kind: 'article' }),
    ...facts,
    ...ofText,
    text,
    evidence: { ...facts.evidence, ...evidence, ...lossOf(read), text: stated?.evidence ?? 'page' },
    extractor,
    dropped: read.dropped,
  };
}

/** What the text itself says, and where each of it was found. */
function factsOfText(witness: Witness, { text, content, read, facts }: TextAndFacts) {
  const language = findLanguage(witness, text);
  const excerpt = findExcerpt(witness, text);
  const links = content ? linksIn(content, witness) : [];
  const event = facts.events.length === 0 ? eventInText(read.blocks, facts.title, orderOf(witness)) : undefined;
  return {
    ...(language && { language }),
    excerpt: excerpt.value,
    ...(content && { html: sanitise(content, (address) => absolute(address, witness)).trim() }),
    links,
    ...(event && { events: [event] }),
    evidence: {
      ...(language && { language: text.length < 100 ? 'lang attribute' : 'text' }),
      ...(text !== '' && { excerpt: excerpt.evidence }),
      ...(links.length > 0 && { links: 'links in the text' }),
      ...(event && { events: 'lines that say when and where' }),
    },
  };
}

interface TextAndFacts {
  readonly text: string;
  readonly content: PageElement | undefined;
  readonly read: ReadText;
  readonly facts: OwnFacts;
}

/** The text that the page's data states, where the page itself shows much less: behind a paywall, or before scripts have run. */
function textInData(witness: Witness, shown: string): StatedText | undefined {
  const stated = statedText(witness, shown);
  if (stated !== undefined) return { text: stated, evidence: 'json-ld' };
  const inState = articleInState(witness.page);
  if (!inState || inState.text.length < shown.length * 2) return undefined;
  const published = dayInRecord(inState.record, witness.fetchedAt);
  return { text: inState.text, evidence: 'data of the page’s scripts', ...(published && { published }) };
}

interface StatedText {
  readonly published?: DateFact;
  readonly text: string;
  readonly evidence: string;
}

/** The text by all rules, or, where they left next to nothing of the page, by the few that never mislead. */
function readBest(page: Page, html: string, title: string): ReadText {
  const read = readText(page, title);
  if (!isThin(read)) return read;
  const gently = readText(readPage(html), title, 'gently');
  return gently.text.length > read.text.length * 3 ? gently : read;
}

/** Says so where much of the page's running text was left out, and by which rule most: it may have been the article's. */
function lossOf({ prose, wholeProse, dropped }: ReadText): { readonly loss?: string } {
  const lengths = new Map<string, number>();
  for (const { rule, text } of dropped)
    if (rule !== 'comments' && rule !== 'consent') lengths.set(rule, (lengths.get(rule) ?? 0) + text.length);
  const [most] = [...lengths].sort(([, a], [, b]) => b - a);
  const lost = 1 - prose / Math.max(1, wholeProse);
  return most && lost > articleSettings.alarmingLoss
    ? { loss: `${Math.round(lost * 100)} % of the page's running text left out, most by the rule "${most[0]}"` }
    : {};
}

function linksIn(content: PageElement, witness: Witness): readonly string[] {
  const addresses = content
    .getElementsByTagName('a')
    .map((link) => absolute(link.getAttribute('href')?.replace(/#.*$/s, ''), witness));
  return [...new Set(addresses.filter((address) => address !== undefined))].slice(0, articleSettings.maxLinks);
}
