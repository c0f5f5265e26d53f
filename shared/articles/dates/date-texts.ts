import type { PageElement } from '../page/dom.ts';
import { publishedWords, updateWords } from './date-names.ts';
import { type NumberOrder, readDates } from './read-date.ts';

/** A date in a line, and the words of the line that stand around it. */
export interface ShownDate {
  readonly value: string;
  readonly words: string;
}

/** Letters that a line may have beside its date: "Published on", an author's name, a section. */
const maxLength = 90;
/** Small words from which on a line is a sentence that happens to name a day. */
const minSmallWords = 5;

/** Two days with a dash between them: how long an event or a report lasts. */
const span =
  /\d\.?(?:\s\p{L}{3,12})?(?:\s\d{4})?\s*(?:[-–—]|bis|to|until|al|au|tot|till?)\s*\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:\p{L}{3,12}\.?,?\s*|\d{1,2}\.\s*)(?:19|20)\d\d/iu;

/** The dates of a line that shows them and hardly anything else, each with its own words: `Published 3 May 2020, updated 5 May 2021`. */
export function shownDates(line: string, order: NumberOrder): readonly ShownDate[] {
  if (line.length < 6 || line.length > maxLength || span.test(line)) return [];
  const dates = readDates(line, order).filter(({ precision }) => precision !== 'month');
  return dates.map(({ index }, place) => {
    const next = dates[place + 1]?.index ?? line.length;
    const ahead = line.slice(place === 0 ? 0 : dates[place - 1]?.index, index);
    const value = line.slice(index, next);
    return { value, words: /\p{L}{3}/u.test(ahead) || place < dates.length - 1 ? ahead : `${ahead} ${value}` };
  });
}

/** The line itself, where it shows a day and hardly anything else. */
export function shownDay(line: string, order: NumberOrder): string | undefined {
  return shownDates(line, order).length > 0 ? line : undefined;
}

/** The words of a date itself. */
const dated = /\d{1,2}\P{N}{1,25}(?:19|20)\d\d/gu;

/** Is the line a sentence, and no label? `The council met on 5 November 2026.` says nothing of the page. */
export function isSentence(line: string): boolean {
  if (publishedWords.test(line) || updateWords.test(line)) return /[:?!]\s*$/.test(line);
  const smallWords = line.replace(dated, ' ').match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu)?.length ?? 0;
  const isWithoutCase = !/\p{Lu}|\p{Ll}/u.test(line);
  return smallWords >= minSmallWords || (isWithoutCase && line.length > 45);
}

/** The text of an element that holds no blocks: its own, and that of small elements in it. */
export function ownText(element: PageElement): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.textContent;
    else if (node.firstElementChild === null && /^(?:span|b|strong|em|i|a|time|abbr|small)$/.test(node.localName))
      text += ` ${node.textContent} `;
    if (text.length > 4 * maxLength) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}
