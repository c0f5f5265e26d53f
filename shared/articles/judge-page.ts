import { textLength } from './body/prune.ts';
import type { PageElement } from './page/dom.ts';
import { articleSettings } from './settings.ts';

/** Why a page is no article. */
export type NotArticleReason =
  | 'home-page'
  | 'listing'
  | 'no-main-text'
  | 'consent-wall'
  | 'login'
  | 'soft-404'
  | 'empty-shell';

/** What the judgement is made from: the page before anything was taken out, and what was found in it. */
export interface Evidence {
  readonly url: string;
  readonly title: string;
  readonly hasPassword: boolean;
  /** Characters of text on the whole page. */
  readonly wholeLength: number;
  readonly content: PageElement | undefined;
  readonly text: string;
}

/** The reason why the page is no article, or nothing where it is one. */
export function whyNotArticle(evidence: Evidence): NotArticleReason | undefined {
  const { url, title, text, content, wholeLength, hasPassword } = evidence;
  if (
    text.length < 1500 &&
    /\b404\b|not found|page introuvable|no encontrad[ao]|não encontrad[ao]|nicht gefunden|niet gevonden|hittades inte|pagina non trovata|찾을 수 없/i.test(
      title,
    )
  )
    return 'soft-404';
  if (text.length < articleSettings.minArticleCharacters) {
    if (hasPassword) return 'login';
    return wholeLength < 200 ? 'empty-shell' : 'no-main-text';
  }
  if (text.length < 2500 && (text.match(/\bcookies?\b/gi)?.length ?? 0) >= 4) return 'consent-wall';
  const path = URL.parse(url)?.pathname ?? '/';
  if (/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(path)) return 'home-page';
  return content && isListing(content) ? 'listing' : undefined;
}

function isListing(content: PageElement): boolean {
  let linked = 0;
  for (const link of content.getElementsByTagName('a')) linked += textLength(link);
  return linked > textLength(content) * 0.5;
}
