import { createHash } from 'node:crypto';
import { plausibleCanonical } from './plausible-canonical.ts';
import { channelParameters, channelValues, trackingRules, viewParameters } from './tracking-parameters.ts';

const names = new Set(trackingRules.flatMap((rule) => rule.names ?? []));
const starts = trackingRules.flatMap((rule) => rule.starts ?? []);
/** A print view hangs on an article: below two folders, or on a name of several words or with a number. */
const printView =
  /(?<=\/[^/]+\/[^/]+|\/[^/]*(?:-[^/]*-|\d{3})[^/]*)\/(?:print(?:er-friendly|able)?|printable\/print|imprimir|drucken)\/?$/i;
const indexFile = /\/(?:index|default)\.(?:html?|php|aspx?|jsp|cfm)$/i;

/**
 * The address of a page as everybody would link to it, still one that opens: the page's own claim where
 * that is plausible, without tracking, sessions, fragments, AMP and print views.
 */
export function canonicalUrl(url: string, { relCanonical }: { readonly relCanonical?: string } = {}): string {
  const page = parse(url);
  if (!page) return url.trim();
  clean(page);
  const claim = relCanonical === undefined ? undefined : parse(relCanonical, page.href);
  if (claim) clean(claim);
  return (claim && plausibleCanonical(claim, page) ? claim : page).href;
}

/**
 * What an article is known by: the first 16 bytes of SHA-256 over its canonical URL, as hex. http and https, with and
 * without `www.`, trailing slash or index file, and every order of parameters give the same id; languages do not.
 */
export function articleId(canonical: string): string {
  return createHash('sha256').update(identityKey(canonical)).digest('hex').slice(0, 32);
}

/** The id of a page that has not been fetched: what its address alone gives. */
export function pageId(url: string): string {
  return articleId(canonicalUrl(url));
}

function identityKey(canonical: string): string {
  const url = parse(canonical);
  if (!url) return canonical;
  const host = url.host.replace(/^(?:www\d?|m|mobile|touch)\.(?=[^.]+\.)/, '');
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(indexFile, '/')
    .replace(/(?<!\/)\/$/, '');
  const query = pairs(url)
    .filter((pair) => !/^[^=]*=?$/.test(pair) || url.search.length === pair.length + 1)
    .map((pair) => pair.replaceAll('+', '%20'))
    .sort();
  return `${host}${path === '/' ? '' : path}${query.length ? `?${query.join('&')}` : ''}${url.hash}`;
}

function parse(url: string, base?: string): URL | undefined {
  const parsed = URL.parse(url.trim(), base);
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname ? parsed : undefined;
}

function clean(url: URL): void {
  unwrapAmpCache(url);
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '').replace(/^amp\.(?=[^.]+\.)/, '');
  if (!url.hash.startsWith('#!')) url.hash = '';
  url.pathname = evenEscapes(url.pathname)
    .replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '')
    .replace(/\/\([SAF]\([0-9a-z]{10,}\)\)(?=\/)/gi, '')
    .replace(/^\/amp(?=\/[^/])/i, '')
    .replace(/(?<=[^/])\/amp(?:\/|\.html?)?$/i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(printView, '');
  // The sign is written out: the setter takes a first one of the query's own for it.
  url.search = `?${pairs(url).filter(saysWhichPage).map(evenEscapes).join('&')}`;
  // An empty query outlives the line above.
  if (url.search === '') url.href = url.href.replace(/\?(?=#|$)/, '');
}

/** The AMP caches keep the publisher's address in their path. */
function unwrapAmpCache(url: URL): void {
  const inCache = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z]\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
    : /(?:^|\.)google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
      : null;
  if (!inCache) return;
  const [, secure, host = '', path = '/'] = inCache;
  const inner = parse(`${secure ? 'https' : 'http'}://${host}${path}${url.search}`);
  if (inner) url.href = inner.href;
}

const pairs = (url: URL) => url.search.slice(1).split('&').filter(Boolean);

function saysWhichPage(pair: string): boolean {
  const [rawName = '', value = ''] = pair.split('=', 2);
  const name = rawName.toLowerCase();
  if (names.has(name) || starts.some((start) => name.startsWith(start))) return false;
  if (channelParameters.has(name) && channelValues.test(value)) return false;
  return !viewParameters.some(([view, values]) => view === name && values.test(value));
}

/** One spelling of each escape: unreserved characters plain, letters composed, hex digits in capitals. */
function evenEscapes(text: string): string {
  return text.replace(/[a-z]?(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return encodeURIComponent(decodeURIComponent(run).normalize('NFC'));
    } catch {
      return run.replace(/%[0-9a-f]{2}/gi, (sign) => sign.toUpperCase());
    }
  });
}
