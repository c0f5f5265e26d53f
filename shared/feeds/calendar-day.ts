import { monthNamed } from './month-names.ts';

/** A day, or only its month or year, as it was written. */
export interface CalendarDay {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const yearFirst = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
const yearLast = /(?<![\d.])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
const ordinal = /^(\d{4})-?(\d{3})T?$/;
const weekDate = /^(\d{4})-?W(\d{2})-?([1-7])T?$/i;
const short = /^(\d{4})(?:\s?[-/.年년]\s?(\d{1,2})\s?[月월]?)?$/;

/** The day that a text names, if it names one and no more; only one that there can be. */
export function readDay(text: string): CalendarDay | undefined {
  const day = inNumbers(text) ?? inWords(text);
  return day && isPossible(day) ? day : undefined;
}

function inNumbers(text: string): CalendarDay | undefined {
  const [, y, m, d] = alone(yearFirst, text) ?? alone(compact, text) ?? [];
  if (y) return { year: Number(y), month: Number(m), day: Number(d) };
  const [, first, separator, second, year] = alone(yearLast, text) ?? [];
  if (first) return dayAndMonth(Number(first), Number(second), separator === '/', fullYear(year ?? ''));
  const [, ofYear, dayOfYear] = ordinal.exec(text) ?? [];
  if (ofYear) return fromOrdinal(Number(ofYear), Number(dayOfYear));
  const [, ofWeeks, week, weekday] = weekDate.exec(text) ?? [];
  if (ofWeeks) return fromWeek(Number(ofWeeks), Number(week), Number(weekday));
  const [, onlyYear, onlyMonth] = short.exec(text) ?? [];
  return onlyYear ? { year: Number(onlyYear), ...(onlyMonth && { month: Number(onlyMonth) }) } : undefined;
}

/** A match beside which the text has no other number. */
function alone(pattern: RegExp, text: string): RegExpExecArray | undefined {
  const match = pattern.exec(text);
  return match && !/\d/.test(text.replace(match[0], '')) ? match : undefined;
}

/** With dots and hyphens the day comes first; with slashes only the numbers themselves can tell. */
function dayAndMonth(first: number, second: number, hasSlashes: boolean, year: number): CalendarDay | undefined {
  if (second > 12) return { year, month: first, day: second };
  return hasSlashes && first <= 12 && first !== second ? undefined : { year, month: second, day: first };
}

/** The fourth of January lies in the first week. */
function fromWeek(year: number, week: number, weekday: number): CalendarDay {
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  return fromOrdinal(year, 4 + 7 * (week - 1) + weekday - fourth);
}

function fromOrdinal(year: number, dayOfYear: number): CalendarDay {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `Thu, 01 Jan 2004`, `January 1st, 2004`, `1 de enero de 2004`, `Jan 1 04`, `January 2004`. */
function inWords(text: string): CalendarDay | undefined {
  const tokens = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  // "mar" is March, and Tuesday in three languages: the month is the later one.
  const month = tokens.map((token) => monthNamed(token)).findLast((one) => one !== undefined);
  const [first, second, ...more] = tokens.filter((token) => /\d/.test(token));
  if (month === undefined || first === undefined || more.length > 0) return undefined;
  if (second === undefined) return first.length === 4 ? { year: Number(first), month } : undefined;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return { year: fullYear(year), month, day: Number(day) };
}

/** RFC 2822: two digits up to 49 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** Years outside of these are defaults of software, such as 0001. */
function isPossible({ year, month = 1, day = 1 }: CalendarDay): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
