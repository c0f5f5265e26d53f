import type { DateFact } from '../article.ts';
import { type Found, meta, type Witness } from '../facts/evidence.ts';
import { textOf } from '../facts/json-ld.ts';
import type { Meaning } from './date-labels.ts';
import { type DateLine, dateLines } from './date-lines.ts';
import { dateMark, modifiedNames, publishedNames } from './date-names.ts';
import { orderOf } from './number-order.ts';
import { plausible } from './plausible.ts';
import { type NumberOrder, readDate } from './read-date.ts';
import { urlDay } from './url-day.ts';

/** The dates of an article. */
export interface ArticleDates {
  readonly published?: DateFact;
  readonly modified?: DateFact;
}

type Source = () => Found<string> | undefined;

/** When the article appeared and was last changed, each by the best witness there is. Nothing is guessed: a page without a date has none. */
export function findDates(witness: Witness, title: string): ArticleDates {
  const order = orderOf(witness);
  const lines = dateLines(witness.page.body, title, order);
  const line =
    (evidence: string, accepts: (line: DateLine) => boolean): Source =>
    () => {
      const found = lines.find(accepts);
      return found && { value: found.value, evidence };
    };
  const ofThing =
    (...fields: readonly string[]): Source =>
    () => {
      const value = fields.map((field) => textOf(witness.thing?.[field])).find((text) => text !== undefined);
      return value === undefined ? undefined : { value, evidence: 'json-ld' };
    };
  const published = best(witness, order, [
    ofThing('datePublished', 'dateCreated', 'uploadDate'),
    () => meta(witness, ...publishedNames),
    line('itemprop', ({ names }) => /datePublished|dateCreated|\bpubdate\b/.test(names)),
    line('labelled as published', ({ isNear, isProse, meaning }) => isNear && !isProse && meaning === 'publication'),
    line('time element', ({ isNear, isTime, meaning }) => isNear && isTime && meaning === 'unsaid'),
    line('marked element', ({ isNear, names, meaning }) => isNear && dateMark.test(names) && meaning === 'unsaid'),
    line('text near the headline', ({ isNear, isProse, meaning }) => isNear && !isProse && meaning === 'unsaid'),
    line(
      'labelled as published',
      ({ isInReach, isProse, meaning }) => isInReach && !isProse && meaning === 'publication',
    ),
    line('time element', ({ isInReach, isTime, meaning }) => isInReach && isTime && meaning === 'unsaid'),
    line(
      'marked element',
      ({ isInReach, names, meaning }) => isInReach && dateMark.test(names) && meaning === 'unsaid',
    ),
  ]);
  const modified = best(witness, order, [
    ofThing('dateModified'),
    () => meta(witness, ...modifiedNames),
    line('labelled as changed', ({ meaning }) => meaning === 'change'),
  ]);
  const dated = withUrl(witness, published && asPrinted(published, { lines, order, modified }));
  return { ...(dated && { published: dated }), ...(modified && { modified }) };
}

/** The first plausible date that says the day; where none does, the first that says the month or year. */
function best(witness: Witness, order: NumberOrder, sources: readonly Source[]): DateFact | undefined {
  let coarse: DateFact | undefined;
  for (const source of sources) {
    const found = source();
    const date = found && readPlausible(found.value, order, witness.fetchedAt);
    if (!found || !date) continue;
    const fact = { ...date, evidence: found.evidence };
    if (fact.value.length >= 10) return fact;
    coarse ??= fact;
  }
  return coarse;
}

/** `12/5/2026` read in May is no day of December, so it was meant the other way. */
function readPlausible(text: string, order: NumberOrder, fetchedAt: Date): Omit<DateFact, 'evidence'> | undefined {
  const orders: readonly NumberOrder[] = order === 'day-first' ? [order, 'month-first'] : [order, 'day-first'];
  return orders.map((way) => readDate(text, way)).find((date) => date !== undefined && plausible(date, fetchedAt));
}

/**
 * A whole date in the address is the day the editors gave it: it stands against witnesses that count in another time
 * zone or name the day of a move.
 */
function withUrl({ url, fetchedAt }: Witness, published: DateFact | undefined): DateFact | undefined {
  const day = urlDay(url, fetchedAt);
  return day && !published?.value.startsWith(day.value) ? day : published;
}

/**
 * Machines write instants in UTC, and some write the day the site was moved: the day printed beside the headline
 * stands where it is the next one, or an earlier one. It also stands where it is the day of the last change and the
 * page calls it by no other name: so publishers date again what they publish again. A text that is only kept up to
 * date for years is not published again each time.
 */
function asPrinted(published: DateFact, { lines, order, modified }: Printed): DateFact {
  const day = published.value.slice(0, 10);
  const line = lines.find(({ isNear, isProse, meaning }) => isNear && !isProse && isOfAppearance(meaning));
  const shown = line && readDate(line.value, order);
  if (day.length < 10 || !shown || shown.value.length < 10) return published;
  const shownDay = shown.value.slice(0, 10);
  const days = (Date.parse(shownDay) - Date.parse(day)) / 86_400_000;
  const isNamed = dateMark.test(line.names) || line.meaning === 'publication';
  const isEarlier = days < 0 && line.isBeside && isNamed;
  const isDayThere = days === 1 && /T.*(?:Z|\+00:00)$/.test(published.value);
  const isAgain = days > 0 && days <= againDays && line.isBeside && modified?.value.slice(0, 10) === shownDay;
  return isEarlier || isDayThere || isAgain ? { ...shown, evidence: 'printed beside the headline' } : published;
}

/** Days after which what is printed beside the headline is the day of a change. */
const againDays = 92;

interface Printed {
  readonly lines: readonly DateLine[];
  readonly order: NumberOrder;
  readonly modified: DateFact | undefined;
}

const isOfAppearance = (meaning: Meaning) => meaning === 'publication' || meaning === 'unsaid';
