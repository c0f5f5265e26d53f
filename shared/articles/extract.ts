import type { ArticleFacts } from './article.ts';
import { joinBlocks, readBlocks } from './body/blocks.ts';
import { findContent } from './body/content.ts';
import { type Dropped, prune, textLength } from './body/prune.ts';
import { sanitise } from './body/sanitise.ts';
import { sift } from './body/sift.ts';
import { findDates } from './dates/find-dates.ts';
import { findEvents, findImage, findLicence, findPublisher, findSection } from './facts/about.ts';
import { findAuthors } from './facts/authors.ts';
import { absolute, callWitness, type Found, meta, type Witness } from './facts/evidence.ts';
import { isArticle, typesOf } from './facts/json-ld.ts';
import { findExcerpt } from './facts/excerpt.ts';
import { findLanguage } from './facts/language.ts';
import { findTitle } from './facts/title.ts';
import { canonicalUrl } from './identity.ts';
import { type NotArticleReason, whyNotArticle } from './judge-page.ts';
import type { PageElement } from './page/dom.ts';
import { readPage } from './page/read-page.ts';

/** Name and version of the rules below; a new version says that old captures may read differently now. */
export const extractor = 'hrc-1';

export interface FetchedPage {
  readonly html: string;
  readonly url: string;
  readonly fetchedAt: Date;
}

/** What became of a page. A page that is no article still gives what was read of it, for those who judge otherwise. */
export type Extraction = ArticleFacts & { readonly dropped: readonly Dropped[] } & (
    | { readonly kind: 'article' }
    | { readonly kind: 'not-article'; readonly reason: NotArticleReason }
  );

/** Reads the article out of a page: its text, and what the page says of it and where. */
export async function extractArticle({ html, url, fetchedAt }: FetchedPage): Promise<Extraction> {
  const page = readPage(html);
  const witness = callWitness(page, url, fetchedAt);
  const title = findTitle(witness);
  const about = readAbout(witness, title?.value ?? '');
  const wholeLength = textLength(page.body);
  const hasPassword = page.body
    .getElementsByTagName('input')
    .some((input) => input.getAttribute('type') === 'password');
  const dropped = prune(page.body);
  const content = findContent(page.body, (title?.value ?? page.title).slice(0, 300));
  const sifted = sift(content ? readBlocks(content) : [], title?.value ?? '');
  for (const { block } of sifted.dropped) for (const piece of block.pieces) piece.remove();
  const text = joinBlocks(sifted.kept);
  const reason = whyNotArticle({
    url,
    title: page.title,
    hasPassword,
    wholeLength,
    body: page.body,
    content,
    text,
    ogType: meta(witness, 'og:type')?.value,
    describesArticle: witness.thing !== undefined && isArticle(witness.thing),
    describesList: witness.things.some((thing) => typesOf(thing).some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type))),
    date: !about.published ? 'none' : /^(?:json-ld|meta|itemprop|url)/.test(about.published.evidence) ? 'stated' : 'printed',
    hasAuthors: about.authors.length > 0,
  });
  const language = findLanguage(witness, text);
  return {
    ...(reason ? { kind: 'not-article', reason } : { kind: 'article' }),
    ...about,
    title: title?.value ?? '',
    ...(language && { language }),
    text,
    excerpt: findExcerpt(witness, text),
    ...(content && { html: sanitise(content, (address) => absolute(address, witness)).trim() }),
    links: content ? linksIn(content, witness) : [],
    evidence: { ...about.evidence, ...(title && { title: title.evidence }) },
    extractor,
    dropped: [...dropped, ...sifted.dropped.map(({ rule, text }) => ({ rule, text }))],
  };
}

/** The facts that need nothing but the page's own words about itself. */
function readAbout(witness: Witness, title: string) {
  const [authors, section, image, licence, publisher] = [
    findAuthors(witness, title),
    findSection(witness),
    findImage(witness),
    findLicence(witness),
    findPublisher(witness),
  ];
  const facts: Readonly<Record<string, Found<unknown> | undefined>> = { authors, section, image, licence, publisher };
  const evidence = Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => (fact ? [[name, fact.evidence]] : [])),
  );
  const relCanonical = witness.page.links.find((link) => link.get('rel') === 'canonical')?.get('href');
  return {
    authors: authors?.value ?? [],
    ...findDates(witness, title),
    canonicalUrl: canonicalUrl(witness.url, relCanonical === undefined ? {} : { relCanonical }),
    ...(section && { section: section.value }),
    ...(image && { image: image.value }),
    ...(licence && { licence: licence.value }),
    ...(publisher && { publisher: publisher.value }),
    events: findEvents(witness),
    evidence,
  };
}

function linksIn(content: PageElement, witness: Witness): readonly string[] {
  const addresses = content
    .getElementsByTagName('a')
    .map((link) => absolute(link.getAttribute('href')?.replace(/#.*$/s, ''), witness));
  return [...new Set(addresses.filter((address) => address !== undefined))].slice(0, 300);
}
