import type { PageElement } from './page/dom.ts';
import { isListing, type Suspect } from './listing.ts';
import { articleSettings } from './settings.ts';

/** Why a page is no article. */
export type NotArticleReason = 'home-page' | 'listing' | 'no-main-text' | 'consent-wall' | 'login' | 'soft-404' | 'empty-shell';

/** What the judgement is made from. */
export interface Evidence extends Omit<Suspect, 'content'> {
  readonly title: string;
  readonly hasPassword: boolean;
  /** Characters of text on the whole page. */
  readonly wholeLength: number;
  readonly content: PageElement | undefined;
  readonly text: string;
}

const notFound = /\b404\b|not found|page introuvable|no encontrad[ao]|não encontrad[ao]|nicht gefunden|niet gevonden|hittades inte|non trovata|no trobada|찾을 수 없/i;
const homePath = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;

/** The reason why the page is no article, or nothing where it is one. */
export function whyNotArticle(evidence: Evidence): NotArticleReason | undefined {
  const { url, title, text, content, wholeLength, hasPassword } = evidence;
  if (text.length < 1500 && notFound.test(title)) return 'soft-404';
  const isDescribed = evidence.describesArticle || evidence.ogType?.toLowerCase() === 'article';
  const least = isDescribed && evidence.date === 'stated' ? articleSettings.minDescribedCharacters : articleSettings.minArticleCharacters;
  if (!content || text.length < least) {
    if (hasPassword) return 'login';
    return wholeLength < 200 ? 'empty-shell' : 'no-main-text';
  }
  if (text.length < 2500 && (text.match(/\bcookies?\b/gi)?.length ?? 0) >= 4) return 'consent-wall';
  const address = URL.parse(url);
  if (address && homePath.test(address.pathname) && !/[?&](?:p|id|page_id|story|article|node|nid)=/i.test(address.search)) return 'home-page';
  return isListing({ ...evidence, content }) ? 'listing' : undefined;
}
