/** Second-level labels under which names are sold, as in `example.org.uk`. */
const secondLevels = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gouv',
  'gov',
  'go',
  'govt',
  'info',
  'ne',
  'net',
  'nom',
  'or',
  'org',
  're',
]);

/** The part of a host name that was registered: `news.example.co.uk` gives `example.co.uk`. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(labels.at(-1)?.length === 2 && secondLevels.has(second) ? -3 : -2).join('.');
}

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
