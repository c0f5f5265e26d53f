import { monthNamed } from './month-names.ts';
import { offsetOf } from './time-zones.ts';

/** A date as far as it was given: ISO 8601, as long as its precision, an instant with its offset or `Z`. */
export interface ReadDate {
  readonly value: string;
  readonly precision: 'second' | 'minute' | 'day' | 'month' | 'year';
}

type Time = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly offset: number;
};
type Day = { readonly year: number; readonly month?: number; readonly day?: number };

/** Longer texts are not dates. */
const maxLength = 100;

/**
 * The date that a text is: RFC 822 and ISO 8601 with all their slips, and what sites print in the languages of the
 * networks. A time without zone is taken for UTC. Nothing is filled in from today; `03/04/2024` could be either and is
 * not read.
 */
export function readDate(text: string): ReadDate | undefined {
  const clean = normalise(text);
  if (clean.length > maxLength || !/\d/.test(clean)) return undefined;
  if (/^1?\d{9}(\d{3})?$/.test(clean)) return fromEpoch(clean);
  const { time, rest } = takeTime(clean);
  const day = readDay(rest);
  return day && isPossible(day) ? write(day, time) : undefined;
}

function normalise(text: string): string {
  return text
    .slice(0, 10 * maxLength)
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/(\d)\s*[시時时]\s*(?=\d)/g, '$1:')
    .replace(/(\d)\s*[분分]\s*(?=\d)/g, '$1:')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/["'\s]+/g, ' ')
    .trim();
}

function fromEpoch(digits: string): ReadDate | undefined {
  const date = new Date(Number(digits) * (digits.length > 10 ? 1 : 1000));
  return { value: date.toISOString().replace('.000', '').replace(/\.\d+/, ''), precision: 'second' };
}

const clock = new RegExp(
  [
    String.raw`(?<early>오전|上午|午前)?(?<late>오후|下午|午後)?\s*`,
    String.raw`(?<=^|[\sT_,;]|오전|오후|上午|下午|午前|午後)T?`,
    String.raw`(?:(?<hour>\d{1,2})(?::|h)(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?|(?<=T)(?<hours>\d{2})(?<minutes>\d{2})?(?<seconds>\d{2})?(?![\d:]))[초秒분分]?`,
    String.raw`(?:\s*(?<half>[ap])\.?\s?m\b\.?)?`,
    String.raw`(?:\s*(?<zone>(?:(?:GMT|UTC?)\s?)?[+-]\d{1,2}(?::?\d{2})?(?!\d)|(?:Etc/)?[A-Z]{1,5}(?![\p{L}\d])))?`,
  ].join(''),
  'iu',
);

/** The time of day in a text, and the text without it. */
function takeTime(text: string): { time: Time | undefined; rest: string } {
  const match = clock.exec(text);
  const found = match?.groups;
  if (!match || !found) return { time: undefined, rest: text };
  let hour = Number(found['hour'] ?? found['hours']);
  if (found['late'] || /p/i.test(found['half'] ?? '')) hour += hour < 12 ? 12 : 0;
  else if ((found['early'] || found['half']) && hour === 12) hour = 0;
  const second = found['second'] ?? found['seconds'];
  // "Thu Jan 1 10:00 May 2004" does not exist; "10:00 Mon, 5 May" does.
  const zone = monthNamed(found['zone'] ?? '') === undefined ? found['zone'] : undefined;
  const end = match.index + match[0].length - (zone === undefined ? (found['zone']?.length ?? 0) : 0);
  return {
    time: {
      hour,
      minute: Number(found['minute'] ?? found['minutes'] ?? 0),
      second: second === undefined ? undefined : Number(second),
      offset: zone === undefined ? 0 : offsetOf(zone),
    },
    rest: `${text.slice(0, match.index)} ${text.slice(end)}`.trim(),
  };
}

const yearFirst = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
const yearLast = /(?<![\d.])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
const ordinal = /^(\d{4})-?(\d{3})$/;
const short = /^(\d{4})(?:\s?[-/.年년]\s?(\d{1,2})\s?[月월]?)?$/;

function readDay(text: string): Day | undefined {
  const alone = (match: RegExpExecArray | null) =>
    match && !/\d/.test(text.replace(match[0], '')) ? match.map(Number) : undefined;
  const ymd = alone(yearFirst.exec(text)) ?? alone(compact.exec(text));
  if (ymd) return { year: ymd[1] ?? 0, month: ymd[2] ?? 0, day: ymd[3] ?? 0 };
  const dmy = yearLast.exec(text);
  if (dmy && alone(dmy)) return fromNumbers(Number(dmy[1]), Number(dmy[3]), dmy[4] ?? '', dmy[2] ?? '');
  const inYear = ordinal.exec(text);
  if (inYear) return fromOrdinal(Number(inYear[1]), Number(inYear[2]));
  const part = short.exec(text);
  if (part) return { year: Number(part[1]), ...(part[2] && { month: Number(part[2]) }) };
  return fromWords(text);
}

/** With dots and hyphens the day comes first; with slashes only the numbers themselves can tell. */
function fromNumbers(first: number, second: number, year: string, separator: string): Day | undefined {
  const isDayFirst = separator !== '/' || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return undefined;
  const [day, month] = isDayFirst && second <= 12 ? [first, second] : [second, first];
  return { year: fullYear(year), month, day };
}

function fromOrdinal(year: number, dayOfYear: number): Day {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `Thu, 01 Jan 2004`, `January 1st, 2004`, `1 de enero de 2004`, `Jan 1 04`, `January 2004`. */
function fromWords(text: string): Day | undefined {
  const tokens = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  // "mar" is March, and Tuesday in three languages: the month is the later one.
  const at = tokens.findLastIndex((token) => monthNamed(token) !== undefined);
  const month = monthNamed(tokens[at] ?? '');
  const numbers = tokens.filter((token) => /\d/.test(token));
  if (month === undefined || numbers.length > 2) return undefined;
  const year = numbers.findLast((token) => token.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  if (year === undefined) return undefined;
  const day = numbers.length === 2 ? numbers.find((_, i) => i !== numbers.lastIndexOf(year)) : undefined;
  return { year: fullYear(year), month, ...(day && { day: Number(day) }) };
}

/** RFC 2822: two digits up to 49 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

/** Years outside of these are defaults of software, such as 0001. */
function isPossible({ year, month = 1, day = 1 }: Day): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function write({ year, month, day }: Day, time: Time | undefined): ReadDate | undefined {
  if (month === undefined) return { value: String(year), precision: 'year' };
  if (day === undefined) return { value: `${year}-${two(month)}`, precision: 'month' };
  if (!time) return { value: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
  const { hour, minute, second, offset } = time;
  if (hour > 24 || minute > 59 || (second ?? 0) > 60)
    return { value: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
  // The hour 24 is midnight of the next day.
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second ?? 0, 59))).toISOString();
  const zone =
    offset === 0
      ? 'Z'
      : `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return second === undefined
    ? { value: `${local.slice(0, 16)}${zone}`, precision: 'minute' }
    : { value: `${local.slice(0, 19)}${zone}`, precision: 'second' };
}

const two = (number: number) => String(number).padStart(2, '0');
