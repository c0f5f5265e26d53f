import { siteOf } from '../web/site-of.ts';

/**
 * Is what a page says of its own address believable? Templates point whole sites at the home page, a section,
 * a test server or another language.
 */
export function plausibleCanonical(claim: URL, page: URL): boolean {
  if (siteOf(claim.hostname) !== siteOf(page.hostname)) return false;
  if (languageOf(claim) !== languageOf(page)) return false;
  const [from, to] = [folder(page), folder(claim)];
  const isAncestor = from !== to && from.startsWith(to);
  return (
    !isAncestor || /^(?:page\/)?\d{1,3}\/$|^(?:amp|print|feed|embed|comment-page-\d+)\/$/.test(from.slice(to.length))
  );
}

const folder = (url: URL) => url.pathname.replace(/\/*$/, '/');

/** The language in the address: `/es/`, `/pt-br/`, `es.` or `lang=es`. */
function languageOf(url: URL): string | undefined {
  const inPath = /^\/([a-z]{2}(?:[-_][a-z]{2})?)(?:\/|$)/i.exec(url.pathname)?.[1];
  const inHost = /^([a-z]{2})\.[^.]+\./i.exec(url.hostname)?.[1];
  return (inPath ?? url.searchParams.get('lang') ?? url.searchParams.get('hl') ?? inHost)?.toLowerCase();
}
