import type { ReadText } from './body/read-text.ts';
import { isAboutConsent } from './consent.ts';
import { meta, type Witness } from './facts/evidence.ts';
import { isArticle, typesOf } from './facts/json-ld.ts';
import type { OwnFacts } from './facts/read-facts.ts';
import { isListing } from './listing.ts';
import { articleSettings } from './settings.ts';

/** Why a page is no article. */
export type NotArticleReason =
  | 'home-page'
  | 'listing'
  | 'no-main-text'
  | 'consent-wall'
  | 'login'
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

const notFound =
  /\b404\b|not found|page introuvable|no encontrad[ao]|não encontrad[ao]|nicht gefunden|niet gevonden|hittades inte|non trovata|no trobada|찾을 수 없/i;
const homePath = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;
/** Parameters by which a site without speaking addresses names its articles. */
const articleParameter = /[?&](?:p|id|page_id|story|article|node|nid)=/i;

/** The reason why the page is no article, or nothing where it is one. */
export function whyNotArticle(page: Case): NotArticleReason | undefined {
  const { witness, facts, read, text } = page;
  if (text.length < 1500 && notFound.test(witness.page.title)) return 'soft-404';
  const describesArticle = witness.thing !== undefined && isArticle(witness.thing);
  const ogType = meta(witness, 'og:type')?.value.toLowerCase();
  const date = dateWitness(facts);
  const isDescribed = (describesArticle || ogType === 'article') && date === 'stated';
  if (text.length < (isDescribed ? articleSettings.minDescribedCharacters : articleSettings.minArticleCharacters))
    return whyNoText(page);
  if (text.length < 2500 && isAboutConsent(text)) return 'consent-wall';
  const address = URL.parse(witness.url);
  if (address && homePath.test(address.pathname) && !articleParameter.test(address.search)) return 'home-page';
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
  };
  return read.content && isListing({ ...suspect, content: read.content, blocks: read.blocks }) ? 'listing' : undefined;
}

function whyNoText({ read, wholeLength, asksPassword }: Case): NotArticleReason {
  if (asksPassword) return 'login';
  if (wholeLength < 200) return 'empty-shell';
  const consent = read.dropped.filter(({ rule, text }) => rule === 'consent' || isAboutConsent(text));
  return consent.reduce((sum, { text }) => sum + text.length, 0) > wholeLength * 0.6 ? 'consent-wall' : 'no-main-text';
}

function dateWitness({ published }: OwnFacts): 'stated' | 'printed' | 'none' {
  if (!published) return 'none';
  return /^(?:json-ld|meta|itemprop|url)/.test(published.evidence) ? 'stated' : 'printed';
}
