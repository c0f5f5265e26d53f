import { lettersOf } from '../letters.ts';
import type { PageElement } from '../page/dom.ts';
import type { Page } from '../page/read-page.ts';
import { type Found, meta, type Witness } from './evidence.ts';
import { textOf } from './json-ld.ts';
import { sharedWords } from './shared-words.ts';
import { unescapeEntities } from './unescape.ts';

/** What stands between a headline and the site's name, in titles. */
const separator = /\s+(?:[|·•–—»«›‹:/]|-{1,2}|::)\s+|\s*[|»«]\s*/;

/** The headline: the page's own where its title bears it out, without the name of the site. */
export function findTitle(witness: Witness): Found<string> | undefined {
  const { page, thing } = witness;
  const named = meta(witness, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title', 'headline');
  const headline = textOf(thing?.['headline']);
  const site = siteNames(witness);
  const isSite = (text: string) => site.some((name) => lettersOf(name) === lettersOf(text));
  const written = headings(page.body).filter((text) => !isSite(text));
  const claims = [
    { text: named?.value, evidence: named?.evidence ?? '' },
    { text: headline && unescapeEntities(headline), evidence: 'json-ld' },
    { text: unescapeEntities(page.title), evidence: 'title' },
  ].filter(({ text }) => isWritten(text) && !isSite(text));
  for (const { text = '' } of claims) {
    // The site's name may be a heading too: it is shorter, or comes second.
    const weight = (candidate: string) =>
      candidate.length * (lettersOf(text).startsWith(lettersOf(candidate)) ? 1.5 : 1);
    const [heading] = written.filter((candidate) => holds(text, candidate)).sort((a, b) => weight(b) - weight(a));
    if (heading) return { value: heading, evidence: 'h1' };
  }
  const [only, second] = page.body
    .getElementsByTagName('h1')
    .map(textOfHeading)
    .filter((text) => written.includes(text));
  if (only && !second && claims.some(({ text = '' }) => sharedWords(text, only) >= 0.4))
    return { value: only, evidence: 'h1' };
  const [claim] = claims;
  if (claim?.text) return { value: withoutSite(claim.text, site), evidence: claim.evidence };
  const [first] = written;
  return first ? { value: first, evidence: 'h1' } : undefined;
}

/** The texts of the page's main headings, first headings of first rank. */
export function headings(body: PageElement): readonly string[] {
  return [...body.getElementsByTagName('h1'), ...body.getElementsByTagName('h2').slice(0, 5)]
    .map(textOfHeading)
    .filter((text) => text.length > 1 && text.length < 400);
}

const textOfHeading = (heading: PageElement) => heading.textContent.replace(/\s+/g, ' ').trim();

/** What the site and its publisher call themselves, and the first label of the host. */
export function siteNames(witness: Witness): readonly string[] {
  const host = URL.parse(witness.url)?.hostname.replace(/^www\./, '') ?? '';
  return [
    meta(witness, 'og:site_name', 'application-name', 'publisher', 'twitter:site')?.value,
    textOf(witness.thing?.['publisher']),
    host,
    host.split('.')[0],
    siteInTitle(witness.page),
  ].filter(isWritten);
}

/** What the page's title has beside the headline: `Free advice | Harbour City`. */
export function siteInTitle({ title, body }: Page): string | undefined {
  const [first = '', last = '', more] = title.split(separator);
  if (last === '' || more !== undefined) return undefined;
  const shown = headings(body).map(lettersOf);
  return shown.includes(lettersOf(first)) && !shown.includes(lettersOf(last)) ? last : undefined;
}

const isWritten = (text: string | undefined): text is string => text !== undefined && text !== '';

/** Is the heading the claim, or the claim without a site's name on either end? */
function holds(claim: string, heading: string): boolean {
  const [whole, part] = [lettersOf(claim), lettersOf(heading)];
  if (part === '' || !whole.includes(part)) return false;
  return (
    whole === part ||
    part.length >= whole.length * 0.5 ||
    claim.split(separator).some((piece) => lettersOf(piece) === part)
  );
}

function withoutSite(title: string, sites: readonly string[]): string {
  const pieces = title.split(separator);
  const isSite = (piece: string | undefined) => sites.some((site) => lettersOf(site) === lettersOf(piece ?? ''));
  const cut = (text: string, piece: string) => {
    const at = text.startsWith(piece) ? text.slice(piece.length) : text.slice(0, -piece.length);
    return at.replace(/^[\s|·•–—»«›‹:/-]+|[\s|·•–—»«›‹:/-]+$/g, '');
  };
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (pieces.length > 1 && isSite(last)) return cut(title, last);
  if (pieces.length > 1 && isSite(first)) return cut(title, first);
  const pipe = title.lastIndexOf(' | ');
  return pipe > 15 ? title.slice(0, pipe).trim() : title;
}
