import type { ArticleFacts } from '../article.ts';
import { findDates } from '../dates/find-dates.ts';
import { canonicalUrl } from '../identity.ts';
import { findEvents, findImage, findLicence, findPublisher, findSection } from './about.ts';
import { findAuthors } from './authors.ts';
import type { Found, Witness } from './evidence.ts';
import { nextPage } from './next-page.ts';
import { findTitle } from './title.ts';

/** The facts that need nothing but what the page says of itself. */
export type OwnFacts = Omit<ArticleFacts, 'text' | 'excerpt' | 'html' | 'links' | 'language' | 'extractor'>;

/** Reads them, each from its best witness, and notes which that was. */
export function readFacts(witness: Witness): OwnFacts {
  const title = findTitle(witness);
  const authors = findAuthors(witness, title?.value ?? '');
  const section = findSection(witness);
  const image = findImage(witness);
  const licence = findLicence(witness);
  const publisher = findPublisher(witness);
  const relCanonical = claimOf(witness);
  const canonical = canonicalUrl(witness.url, relCanonical === undefined ? {} : { relCanonical });
  const events = findEvents(witness);
  const next = nextPage(witness);
  return {
    title: title?.value ?? '',
    authors: authors?.value ?? [],
    ...findDates(witness, title?.value ?? ''),
    canonicalUrl: canonical,
    ...(section && { section: section.value }),
    ...(image && { image: image.value }),
    ...(licence && { licence: licence.value }),
    ...(publisher && { publisher: publisher.value }),
    events,
    evidence: {
      ...evidenceOf({ title, authors, section, image, licence, publisher }),
      ...(image?.altEvidence && { imageAlt: image.altEvidence }),
      ...(events.length > 0 && { events: 'json-ld' }),
      ...(next && { more: `goes on at ${next}` }),
      canonicalUrl: canonical === canonicalUrl(witness.url, {}) ? 'address' : 'link rel=canonical',
    },
  };
}

/** The address that the page claims for itself; one that claims two says nothing. */
function claimOf({ page }: Witness): string | undefined {
  const claims = page.links.filter(({ rel = '' }) => /(?:^|\s)canonical(?:\s|$)/i.test(rel));
  const [claim, other] = new Set(claims.flatMap(({ href = '' }) => href.trim() || []));
  return other === undefined ? claim : undefined;
}

function evidenceOf(facts: Readonly<Record<string, Found<unknown> | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => (fact ? [[name, fact.evidence]] : [])));
}
