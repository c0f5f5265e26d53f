import type { DateFact } from '../article.ts';
import { type Found, meta, type Witness } from '../facts/evidence.ts';
import { textOf } from '../facts/json-ld.ts';
import { type DateLine, dateLines } from './date-lines.ts';
import { dateMark, modifiedNames, publishedNames, publishedWords } from './date-names.ts';
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
    line('time element', ({ isTime, isUpdate }) => isTime && !isUpdate),
    line('marked element', ({ names, isUpdate }) => dateMark.test(names) && !isUpdate),
    line('text near the headline', ({ isNear, isUpdate }) => isNear && !isUpdate),
  ]);
  const modified = best(witness, order, [
    ofThing('dateModified'),
    () => meta(witness, ...modifiedNames),
    line('marked element', ({ isUpdate }) => isUpdate),
  ]);
  const dated = withUrl(witness, published && asPrinted(published, lines, order));
  return { ...(dated && { published: dated }), ...(modified && { modified }) };
}

/** The first plausible date that says the day; where none does, the first that says the month or year. */
function best(witness: Witness, order: NumberOrder, sources: readonly Source[]): DateFact | undefined {
  let coarse: DateFact | undefined;
  for (const source of sources) {
    const found = source();
    const date = found && readDate(found.value, order);
    if (!date || !plausible(date, witness.fetchedAt)) continue;
    const fact = { ...date, evidence: found.evidence };
    if (fact.value.length >= 10) return fact;
    coarse ??= fact;
  }
  return coarse;
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
 * stands where it is the next one, or an earlier one.
 */
function asPrinted(published: DateFact, lines: readonly DateLine[], order: NumberOrder): DateFact {
  const day = published.value.slice(0, 10);
  const line = lines.find(({ isNear, isUpdate }) => isNear && !isUpdate);
  const shown = line && readDate(line.value, order);
  if (day.length < 10 || !shown || shown.value.length < 10) return published;
  const days = (Date.parse(shown.value.slice(0, 10)) - Date.parse(day)) / 86_400_000;
  const isEarlier = days < 0 && line.isBeside && (dateMark.test(line.names) || publishedWords.test(line.value));
  const isDayThere = days === 1 && /T.*(?:Z|\+00:00)$/.test(published.value);
  return isEarlier || isDayThere ? { ...shown, evidence: 'printed beside the headline' } : published;
}

/** `4/5/2020` is the fifth of April where English is written the American way. */
export function orderOf({ page }: Witness): NumberOrder {
  const locale = page.metas.find(({ name }) => name === 'og:locale')?.content ?? page.language ?? '';
  return /^en[-_]US/i.test(locale) ? 'month-first' : 'day-first';
}
