import { siteOf } from '../web/site-of.ts';
import { listingPath } from './listing-path.ts';
import { isSharedHost } from './shared-hosts.ts';

/**
 * Is what a page says of its own address believable? Templates point whole sites at the home page, a section, the
 * script without the number of the page, a test server or another language.
 */
export function plausibleCanonical(claim: URL, page: URL): boolean {
  return (
    isSameSite(claim, page) &&
    languageOf(claim) === languageOf(page) &&
    !isElsewhere(claim, page) &&
    !losesTheNumber(claim, page) &&
    !isAbove(claim, page)
  );
}

function isSameSite(claim: URL, page: URL): boolean {
  const [own, other] = [bareHost(page), bareHost(claim)];
  if (own === other) return claim.port === page.port;
  if (claim.port !== page.port || isSharedHost(own) || testServer.test(other)) return false;
  return siteOf(own) === siteOf(other);
}

const bareHost = ({ hostname }: URL) => hostname.replace(/^(?:www\d?|m|mobile|touch|amp)\.(?=[^.]+\.)/, '');
const testServer = /^(?:dev|develop|test|testing|staging|stage|preview|preprod|uat|local|beta|cms|admin|origin)\d*[.-]/;

/** An error page, a template that was never filled in, or a list that the page is not. */
function isElsewhere(claim: URL, page: URL): boolean {
  if (/\/(?:404|error|not-found|undefined|null)(?:\.\w+)?\/?$|\{\{|\$\{|%7B%7B/i.test(claim.pathname)) return true;
  return listingPath.test(claim.pathname) && !listingPath.test(page.pathname);
}

/** The same script or home page without what says which article: `/view.php?id=12` is not `/view.php`. */
function losesTheNumber(claim: URL, page: URL): boolean {
  if (folder(claim) !== folder(page) || page.search === '' || claim.search !== '') return false;
  const isScript = folder(page) === '/' || /\.(?:php|aspx?|jsp|do|cfm|cgi|pl|exe)\/$/i.test(folder(page));
  return isScript || [...page.searchParams].some(([name, value]) => numbering.test(name) && value !== '');
}

const numbering =
  /^(?:p|id|.*id|page|page_id|article|art|node|story|item|news|view|seq|idx|no|num|nr|number|post|topic|doc|key|bbs|board|wr_id|q|s)$/i;

/** A folder above the page, unless the page is another part or view of one article. */
function isAbove(claim: URL, page: URL): boolean {
  const [from, to] = [folder(page), folder(claim)];
  if (from === to || !from.startsWith(to)) return false;
  const rest = from.slice(to.length);
  if (/^(?:amp|print|feed|embed|comment-page-\d+)\/$/.test(rest)) return false;
  // `/news/12` is an article of its own; only an article's name has parts.
  const isName = /\/[^/]*(?:-[^/]*-[^/]*|[^/]{20,})\/$/.test(to);
  return !(isName && /^(?:page\/)?\d{1,2}\/$/.test(rest));
}

const folder = (url: URL) => url.pathname.replace(/\/*$/, '/');

/** The language in the address: `/es/`, `/pt-br/`, `es.`, `page.es.html` or `lang=es`. */
function languageOf(url: URL): string | undefined {
  const inPath = /^\/([a-z]{2}(?:[-_][a-z]{2})?)(?:\/|$)/i.exec(url.pathname)?.[1];
  const inFile = /\.([a-z]{2})\.html?$/i.exec(url.pathname)?.[1];
  const inHost = /^([a-z]{2})\.[^.]+\./i.exec(url.hostname)?.[1];
  const inQuery = ['lang', 'hl', 'language', 'locale', 'lng'].map((name) => url.searchParams.get(name)).find(Boolean);
  return (inPath ?? inQuery ?? inFile ?? inHost)?.toLowerCase();
}
