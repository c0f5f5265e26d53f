import { textLength } from '../body/prose.ts';
import { lettersOf } from '../letters.ts';
import { nextElement, type PageElement } from '../page/dom.ts';
import { plainNames } from '../page/plain-names.ts';
import { type Meaning, meaningOfNames, meaningOfWords, wordsBefore } from './date-labels.ts';
import { dateMark } from './date-names.ts';
import { isSentence, ownText, shownDates } from './date-texts.ts';
import { type NumberOrder, readDates } from './read-date.ts';

/** A date that an element shows with hardly anything else. */
export interface DateLine {
  readonly value: string;
  /** Its class, id and itemprop, and those of the element around it. */
  readonly names: string;
  /** What the date is the day of. */
  readonly meaning: Meaning;
  readonly isTime: boolean;
  /** Does it stand in running text? */
  readonly isProse: boolean;
  /** Does it stand within a few elements of the headline? */
  readonly isNear: boolean;
  /** Does it stand right beside it? */
  readonly isBeside: boolean;
  /** Does it stand in the upper part of the article, or is it the only day of its meaning that is shown? */
  readonly isInReach: boolean;
}

interface Placed extends Omit<DateLine, 'isNear' | 'isBeside' | 'isInReach'> {
  readonly element: PageElement;
  readonly at: number;
}

const nearElements = 40;
/** So close to the headline a date belongs to the article whatever the elements around it are called. */
const besideElements = 15;
/** Elements that authors, pictures and tags may take up between a headline and the date that is labelled as its own. */
const reachElements = 120;
/** As many brothers that each show a date are teasers, comments or a calendar. */
const manyBrothers = 3;
/** Characters of a teaser or comment, at most. */
const maxBrother = 1500;
/** Dates in these belong to other articles. */
const elsewhere =
  /(?:^|[\s_-])(?:related|teasers?|recommended|latest|footer|comments?|cookie|menu|events?-list|most-read|popular)(?:[\s_-]|$)/i;

/** In these stand dates of other articles, and, labelled as such, that of the page. */
const beside = /(?:^|[\s_-])(?:sidebar|side-bar)(?:[\s_-]|$)/i;

/** The lines of a page that show a date, those nearest to its headline first; after it before ahead of it. */
export function dateLines(body: PageElement, title: string, order: NumberOrder): readonly DateLine[] {
  const found: Placed[] = [];
  let headline: number | undefined;
  let index = 0;
  for (let at = nextElement(body, body); at; at = nextElement(at, body)) {
    index++;
    if (/^h[12]$/.test(at.localName) && headline === undefined && lettersOf(at.textContent) === lettersOf(title))
      headline = index;
    for (const date of datesIn(at, order)) found.push({ ...date, element: at, at: index });
  }
  const distance = ({ at }: Pick<Placed, 'at'>) =>
    at < (headline ?? 0) ? ((headline ?? 0) - at) * 1.5 : at - (headline ?? 0);
  const ofMany = inRows(found);
  const own = found.filter(
    (line) =>
      (headline !== undefined && distance(line) <= besideElements) || !(isElsewhere(line) || ofMany.has(line.element)),
  );
  const days = Map.groupBy(own, ({ meaning }) => meaning);
  const isAlone = ({ meaning }: Placed) =>
    new Set(days.get(meaning)?.map(({ value }) => value.slice(0, 10))).size === 1;
  return own
    .sort((a, b) => distance(a) - distance(b))
    .map((line) => {
      const { element: _, at, ...shown } = line;
      return {
        ...shown,
        isNear: headline === undefined || distance(line) <= nearElements,
        isBeside: headline !== undefined && distance(line) <= besideElements,
        isInReach: distance(line) <= reachElements || isAlone(line),
      };
    });
}

/** Markup is preferred to what is printed: it is written for machines. */
function datesIn(element: PageElement, order: NumberOrder): readonly Omit<Placed, 'element' | 'at'>[] {
  const isTime = element.localName === 'time';
  const written =
    element.getAttribute('datetime') ?? (element.hasAttribute('itemprop') ? element.getAttribute('content') : null);
  const text = ownText(element);
  const isMachines = written !== null && readDates(written, order).length > 0;
  const dates = isMachines ? [{ value: written, words: text }] : shownDates(text, order);
  if (dates.length === 0) return [];
  const names = `${namesOf(element)} ${element.parentNode ? namesOf(element.parentNode) : ''}`;
  return dates.map(({ value, words }) => ({
    value,
    names,
    meaning: meaningOf(words, names, element),
    isTime,
    isProse: !isTime && !dateMark.test(names) && isSentence(lineAround(element, text)),
  }));
}

/** The line that a link or a few emphasised words stand in. */
function lineAround({ localName, parentNode }: PageElement, text: string): string {
  return parentNode && inline.has(localName) ? ownText(parentNode) : text;
}
const inline = new Set(['a', 'b', 'strong', 'em', 'i']);

/** Its own words say it best, then its names, then the words ahead of it. */
function meaningOf(words: string, names: string, element: PageElement): Meaning {
  const own = meaningOfWords(words);
  if (own !== 'unsaid') return own;
  const named = meaningOfNames(names);
  const before = meaningOfWords(wordsBefore(element));
  if (before === 'change' || before === 'something else') return before;
  return named === 'unsaid' ? before : named;
}

/** The elements among those found that stand in rows: each in another of several brothers of one kind. */
function inRows(found: readonly Placed[]): ReadonlySet<PageElement> {
  const rows = new Map<PageElement, Map<string, Set<PageElement>>>();
  const above = ({ element, meaning }: Placed) => {
    const steps: (readonly [PageElement, PageElement, string])[] = [];
    for (
      let at = element, depth = 0;
      at.parentNode && depth < 6 && textLength(at) < maxBrother;
      at = at.parentNode, depth++
    )
      steps.push([at, at.parentNode, `${meaning} ${at.localName}.${at.className.split(/\s/, 1)[0]}`]);
    return steps;
  };
  for (const line of found)
    for (const [at, parent, kind] of above(line)) {
      const kinds = rows.get(parent) ?? new Map<string, Set<PageElement>>();
      rows.set(parent, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(at)));
    }
  const isMany = (parent: PageElement, kind: string) => (rows.get(parent)?.get(kind)?.size ?? 0) >= manyBrothers;
  return new Set(
    found.filter((line) => above(line).some(([, parent, kind]) => isMany(parent, kind))).map(({ element }) => element),
  );
}

function isElsewhere({ element, meaning }: Placed): boolean {
  for (
    let up: PageElement | null = element.parentNode, depth = 0;
    up && up.localName !== 'body' && depth < 6;
    up = up.parentNode, depth++
  ) {
    const names = plainNames(`${up.className} ${up.id}`);
    if (up.localName === 'nav' || up.localName === 'footer' || elsewhere.test(names)) return true;
    if (meaning !== 'publication' && (up.localName === 'aside' || beside.test(names))) return true;
  }
  return false;
}

const namesOf = (element: PageElement) =>
  `${element.hasAttribute('pubdate') ? 'pubdate ' : ''}${element.getAttribute('itemprop') ?? ''} ${plainNames(`${element.className} ${element.id}`)}`;
