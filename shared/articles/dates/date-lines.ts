import { lettersOf } from '../letters.ts';
import { nextElement, type PageElement } from '../page/dom.ts';
import { modifiedMark, updateWords } from './date-names.ts';
import { type NumberOrder, readDates } from './read-date.ts';

/** An element that shows a date and hardly anything else. */
export interface DateLine {
  readonly value: string;
  /** Its class, id and itemprop, and those of the element around it. */
  readonly names: string;
  readonly isTime: boolean;
  /** Is it marked or worded as the day of a change? */
  readonly isUpdate: boolean;
  /** Does it stand within a few elements of the headline? */
  readonly isNear: boolean;
  /** Does it stand right beside it? */
  readonly isBeside: boolean;
}

/** Letters that a line may have beside its date: "Published on", an author's name, a section. */
const maxLength = 90;
const nearElements = 40;
/** So close to the headline a date belongs to the article whatever the elements around it are called. */
const besideElements = 15;
/** Dates in these belong to other articles. */
const elsewhere =
  /(?:^|[\s_-])(?:related|teasers?|sidebar|recommended|latest|footer|comments?|cookie|menu|events?-list|most-read|popular)(?:[\s_-]|$)/i;

/** Two days with a dash between them: how long an event or a report lasts. */
const span =
  /\d\.?(?:\s\p{L}{3,12})?(?:\s\d{4})?\s*(?:[-–—]|bis|to|until|al|au|tot|till?)\s*\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:\p{L}{3,12}\.?,?\s*|\d{1,2}\.\s*)(?:19|20)\d\d/iu;

/** The lines of a page that show a date, those nearest to its headline first; after it before ahead of it. */
export function dateLines(body: PageElement, title: string, order: NumberOrder): readonly DateLine[] {
  const found: (Omit<DateLine, 'isNear' | 'isBeside'> & { readonly at: number; readonly isElsewhere: boolean })[] = [];
  let headline: number | undefined;
  let index = 0;
  for (let at = nextElement(body, body); at; at = nextElement(at, body)) {
    index++;
    if (/^h[12]$/.test(at.localName) && headline === undefined && lettersOf(at.textContent) === lettersOf(title))
      headline = index;
    const value = dateIn(at, order);
    if (value === undefined) continue;
    const names = `${namesOf(at)} ${at.parentNode ? namesOf(at.parentNode) : ''}`;
    const isUpdate = modifiedMark.test(names) || updateWords.test(ownText(at));
    found.push({ value, names, isUpdate, isTime: at.localName === 'time', at: index, isElsewhere: isElsewhere(at) });
  }
  const distance = ({ at }: { readonly at: number }) =>
    at < (headline ?? 0) ? ((headline ?? 0) - at) * 1.5 : at - (headline ?? 0);
  return found
    .filter((line) => !line.isElsewhere || (headline !== undefined && distance(line) <= besideElements))
    .sort((a, b) => distance(a) - distance(b))

    .map(({ at, isElsewhere: _, ...line }) => ({
      ...line,
      isNear: headline === undefined || distance({ at }) <= nearElements,
      isBeside: headline !== undefined && distance({ at }) <= besideElements,
    }));
}

/** Markup is preferred to what is printed: it is written for machines. */
function dateIn(element: PageElement, order: NumberOrder): string | undefined {
  const written =
    element.getAttribute('datetime') ?? (element.hasAttribute('itemprop') ? element.getAttribute('content') : null);
  if (written && readDates(written, order).length > 0) return written;
  return shownDay(ownText(element), order);
}

/** The line itself, where it shows a day and hardly anything else. */
export function shownDay(line: string, order: NumberOrder): string | undefined {
  if (line.length < 6 || line.length > maxLength) return undefined;
  const [first] = readDates(line, order);
  return first && first.precision !== 'month' && !span.test(line) ? line : undefined;
}

/** The text of an element that holds no blocks: its own, and that of small elements in it. */
function ownText(element: PageElement): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.textContent;
    else if (node.firstElementChild === null && /^(?:span|b|strong|em|i|a|time|abbr|small)$/.test(node.localName))
      text += ` ${node.textContent} `;
    if (text.length > 4 * maxLength) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isElsewhere(element: PageElement): boolean {
  for (
    let up: PageElement | null = element.parentNode, depth = 0;
    up && up.localName !== 'body' && depth < 6;
    up = up.parentNode, depth++
  ) {
    if (up.localName === 'aside' || up.localName === 'nav' || up.localName === 'footer') return true;
    if (elsewhere.test(`${up.className} ${up.id}`)) return true;
  }
  return false;
}

const namesOf = (element: PageElement) =>
  `${element.hasAttribute('pubdate') ? 'pubdate ' : ''}${element.getAttribute('itemprop') ?? ''} ${element.className} ${element.id}`;
