import { readBlocks } from './body/blocks.ts';
import type { ReadText } from './body/read-text.ts';
import { meta, type Witness } from './facts/evidence.ts';
import { isArticle, typesOf } from './facts/json-ld.ts';
import type { OwnFacts } from './facts/read-facts.ts';
import { lengthOf } from './letters.ts';
import { isListing } from './listing.ts';
import { articleSettings } from './settings.ts';
import { isAboutConsent } from './walls/consent.ts';
import { isNotFound } from './walls/not-found.ts';
import { isAboutPaying, isBotWall, isDoor } from './walls/walls.ts';

/** Why a page is no article. */
export type NotArticleReason =
  | 'home-page'
  | 'listing'
  | 'no-main-text'
  | 'consent-wall'
  | 'login'
  | 'paywall'
  | 'bot-wall'
  | 'soft-404'
  | 'empty-shell'
  | 'unreadable-document';

/** What the judgement is made from. */
export interface Case {
  readonly witness: Witness;
  readonly facts: OwnFacts;
  readonly read: ReadText;
  readonly text: string;
  /** Characters of text on the whole page, before anything was taken out. */
  readonly wholeLength: number;
  readonly asksPassword: boolean;
}

const homePath = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;
/** Parameters by which a site without speaking addresses names its articles, or lists what was searched for. */
const pageParameter = /[?&](?:p|id|page_id|story|article|node|nid|s|q|search|query|cat|tag|paged)=/i;

/** The reason why the page is no article, or nothing where it is one. */
export function whyNotArticle(page: Case): NotArticleReason | undefined {
  const { witness, facts, read, text } = page;
  const date = dateWitness(facts);
  if (date !== 'stated' && isNotFound(witness.page.title, shownText(page))) return 'soft-404';
  if (text.length < 1500 && date === 'none' && isBotWall(`${facts.title}. ${text}`)) return 'bot-wall';
  if (text.length < 2500 && isAboutConsent(text)) return 'consent-wall';
  if (isBehindPaywall(page)) return 'paywall';
  const describesArticle = witness.thing !== undefined && isArticle(witness.thing);
  const ogType = meta(witness, 'og:type')?.value.toLowerCase();
  if (lengthOf(text) < leastLength(page, describesArticle || ogType === 'article')) return whyNoText(page);
  if (isFrontPage(witness.url)) return 'home-page';
  const describesList = witness.things.some((thing) =>
    typesOf(thing).some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type)),
  );
  const suspect = {
    url: witness.url,
    body: witness.page.body,
    ogType,
    describesArticle,
    describesList,
    date,
    hasAuthors: facts.authors.length > 0,
    isHeadlined: facts.evidence['title'] === 'h1',
  };
  return read.content && isListing({ ...suspect, content: read.content, blocks: read.blocks }) ? 'listing' : undefined;
}

/**
 * How long a text must be to be an article: news of two sentences is one where the page gives its headline and its
 * day.
 */
function leastLength({ facts }: Case, isDescribed: boolean): number {
  const date = dateWitness(facts);
  const isHeadlined = facts.evidence['title'] === 'h1' && date !== 'none';
  if (isHeadlined) return articleSettings.minDatedCharacters;
  return isDescribed && date === 'stated'
    ? articleSettings.minDescribedCharacters
    : articleSettings.minArticleCharacters;
}

/** What a page shows beside links, as far as that is little. */
function shownText({ witness, text }: Case): string {
  if (text.length > 1500) return text;
  const blocks = readBlocks(witness.page.body).filter(({ linkShare }) => linkShare < 0.5);
  return blocks.map((block) => block.text).join('\n');
}

function isFrontPage(url: string): boolean {
  const address = URL.parse(url);
  return address !== null && homePath.test(address.pathname) && !pageParameter.test(address.search);
}

/** Is the text only the beginning of one that must be paid for? */
function isBehindPaywall({ witness, read, text }: Case): boolean {
  if (lengthOf(text) > articleSettings.maxTeaserCharacters) return false;
  const isClosed = /^false$/i.test(String(witness.thing?.['isAccessibleForFree'] ?? ''));
  return isClosed || isAboutPaying(text) || read.dropped.some((dropped) => isAboutPaying(dropped.text));
}

function whyNoText({ read, wholeLength, asksPassword, facts, text }: Case): NotArticleReason {
  if (asksPassword || isDoor(facts.title)) return 'login';
  if (wholeLength < 200 && (facts.evidence['title'] !== 'h1' || /javascript/i.test(text))) return 'empty-shell';
  const consent = read.dropped.filter(({ rule, text }) => rule === 'consent' || isAboutConsent(text));
  return consent.reduce((sum, { text }) => sum + text.length, 0) > wholeLength * 0.6 ? 'consent-wall' : 'no-main-text';
}

function dateWitness({ published }: OwnFacts): 'stated' | 'printed' | 'none' {
  if (!published) return 'none';
  return /^(?:json-ld|meta|itemprop|url)/.test(published.evidence) ? 'stated' : 'printed';
}
