import { siteOf } from '../web/site-of.ts';
import { type Block, readBlocks } from './body/blocks.ts';
import { isProse, textLength } from './body/prose.ts';
import { listingPath } from './listing-path.ts';
import type { PageElement } from './page/dom.ts';

/** What is known about a page when it has to be said whether it is an article or a list of them. */
export interface Suspect {
  readonly url: string;
  readonly body: PageElement;
  readonly content: PageElement;
  /** The blocks of the content. */
  readonly blocks: readonly Block[];
  /** `og:type`, as written. */
  readonly ogType: string | undefined;
  /** Does JSON-LD describe an article that is this page? */
  readonly describesArticle: boolean;
  /** Does JSON-LD say that the page is a collection or list? */
  readonly describesList: boolean;
  /** Whether the page's data or address states when it appeared, or only a printed line shows a day, or nothing. */
  readonly date: 'stated' | 'printed' | 'none';
  readonly hasAuthors: boolean;
  /** Does the page show the title as its headline? */
  readonly isHeadlined: boolean;
}

/** Each sign that a page is a listing (or, below zero, an article), and what it weighs. */
type Sign = readonly [weight: number, holds: boolean];

/** Fewer brothers are no list. */
const fewest = 4;
/** From this sum on, a page is a listing. */
const threshold = 3;

/** Is the page a list of other pages: a section, a tag, search results, a catalogue? */
export function isListing(suspect: Suspect): boolean {
  return listingSigns(suspect).reduce((sum, [weight, holds]) => sum + (holds ? weight : 0), 0) >= threshold;
}

/** The signs and what they weigh, for the one that judges and for those who wonder. */
export function listingSigns(suspect: Suspect): readonly Sign[] {
  const { url, body, content, blocks, ogType, describesArticle, describesList, date, hasAuthors, isHeadlined } =
    suspect;
  const whole = readBlocks(body);
  const length = lengthOf(blocks);
  const prose = blocks.filter(isProse);
  const proseLength = lengthOf(prose);
  const column = longestColumn(prose);
  const headings = blocks.filter(({ element }) => /^h[1-6]$/.test(element.localName));
  const linked = headings.filter((block) => leadsOn(block, url)).length;
  const repeated = repeatedShare(content);
  return [
    [6, linkShare(blocks) > 0.5],
    [1.5, linkShare(blocks) > 0.3],
    [3, linked >= 5 && linked > headings.length * 0.6],
    [2, repeated.share > 0.8 && repeated.parts >= 8 && proseLength < repeated.parts * 500],
    [1, repeated.name === 'article'],
    [1, repeated.share > 0.45 && repeated.parts >= 8],
    [2, describesList && !describesArticle],
    [1.5, proseLength < 500 && length < lengthOf(whole) * 0.7 && linkShare(whole) > 0.2],
    [1, proseLength < 400 && linkShare(whole) > 0.2],
    [1, length > 0 && proseLength < length * 0.3],
    [1, linkShare(whole) > 0.3],
    [
      2,
      listingPath.test(URL.parse(url)?.pathname ?? '') || /[?&](?:s|q|page|paged|search|query|category|tag)=/.test(url),
    ],
    [1, date === 'none'],
    [1, date !== 'stated' && !hasAuthors && !describesArticle],
    [-1, date === 'stated'],
    [-1, hasAuthors],
    [-2, isHeadlined && date !== 'none' && repeated.parts < fewest && linkShare(blocks) < 0.1],
    [-2.5, describesArticle],
    [-1, ogType?.toLowerCase() === 'article'],
    [-1, column > 1200],
    [-1, column > 1500 && column > proseLength * 0.5],
  ];
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
const linkShare = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + block.text.length * block.linkShare, 0) / Math.max(1, lengthOf(blocks));

/** The most prose that stands in one element: an article's paragraphs are brothers, teasers are cousins. */
function longestColumn(prose: readonly Block[]): number {
  const columns = new Map<PageElement | null, number>();
  for (const { element, text } of prose)
    columns.set(element.parentNode, (columns.get(element.parentNode) ?? 0) + text.length);
  return Math.max(0, ...columns.values());
}

/** Is the heading a link to another page of the same site? */
function leadsOn({ element, linkShare }: Block, url: string): boolean {
  if (linkShare < 0.8) return false;
  const link = element.getElementsByTagName('a')[0] ?? element.parentNode;
  const target = URL.parse(link?.getAttribute('href') ?? '', url);
  const page = URL.parse(url);
  return !!target && !!page && siteOf(target.hostname) === siteOf(page.hostname) && target.pathname !== page.pathname;
}

interface Repetition {
  readonly length: number;
  readonly parts: number;
  readonly name: string;
}

/** The largest group of brothers of one kind that each hold a link: a listing's teasers. Its share of the text, their number, their element. */
function repeatedShare(content: PageElement): {
  readonly share: number;
  readonly parts: number;
  readonly name: string;
} {
  const groups = [content, ...content.elements()].flatMap((element) => brothersIn(element).map(repetitionOf));
  const { length, parts, name } = groups.reduce((most, group) => (group.length > most.length ? group : most), {
    length: 0,
    parts: 0,
    name: '',
  });
  return { share: length / Math.max(1, textLength(content)), parts, name };
}

/** The children of an element by kind: the same element, the same first class. */
function brothersIn(element: PageElement): readonly (readonly PageElement[])[] {
  const { children } = element;
  if (children.length < fewest) return [];
  const kinds = Map.groupBy(
    children.filter(({ localName }) => !/^(?:p|h\d|tr|td|dt|dd|br)$/.test(localName)),
    ({ localName, className }) => `${localName}.${className.split(/\s/, 1)[0]}`,
  );
  return [...kinds.values()].filter((brothers) => brothers.length >= fewest);
}

function repetitionOf(brothers: readonly PageElement[]): Repetition {
  const linked = brothers.filter((child) => child.localName === 'a' || child.getElementsByTagName('a').length > 0);
  if (linked.length < fewest || linked.length < brothers.length * 0.7) return { length: 0, parts: 0, name: '' };
  const length = linked.reduce((sum, child) => sum + textLength(child), 0);
  return { length, parts: linked.length, name: linked[0]?.localName ?? '' };
}
