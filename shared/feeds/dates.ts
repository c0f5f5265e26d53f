import { type CalendarDay, readDay } from './calendar-day.ts';
import { type TimeOfDay, takeTime } from './time-of-day.ts';

/** A date as far as it was given: ISO 8601, as long as its precision, a time always with its offset or `Z`. */
export interface ReadDate {
  readonly value: string;
  readonly precision: 'second' | 'minute' | 'day' | 'month' | 'year';
}

/** Longer texts are not dates. */
const maxLength = 100;

/**
 * The date that a text is: RFC 822 and ISO 8601 with all their slips, and what sites print in the languages of the
 * networks. A time without zone is taken for UTC. Nothing is filled in from today; `03/04/2024` could be two days and
 * is none.
 */
export function readDate(text: string): ReadDate | undefined {
  if (text.length > 10 * maxLength) return undefined;
  const clean = normalise(text);
  if (clean.length > maxLength || !/\d/.test(clean)) return undefined;
  if (/^1?\d{9}(?:\d{3})?$/.test(clean)) return fromEpoch(clean);
  const { time, rest } = takeTime(clean);
  const day = readDay(rest);
  return day && write(day, time);
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/(\d)\s*[시時时]\s*(?=\d)/g, '$1:')
    .replace(/(\d)\s*[분分]\s*(?=\d)/g, '$1:')
    .replace(/([+-]\d{4}|[A-Z]{3,4})?\s*\(([^)]*)\)?/g, keepZone)
    .replace(/["'\s]+/g, ' ')
    .trim();
}

/** A comment is a zone where no zone stands before it. */
function keepZone(_: string, zone: string | undefined, comment: string): string {
  return zone ?? (/^[A-Z]{2,5}$/.test(comment) ? ` ${comment}` : ' ');
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(digits: string): ReadDate {
  const date = new Date(Number(digits) * (digits.length > 10 ? 1 : 1000));
  return { value: `${date.toISOString().slice(0, 19)}Z`, precision: 'second' };
}

function write({ year, month, day }: CalendarDay, time: TimeOfDay | undefined): ReadDate {
  if (month === undefined) return { value: String(year), precision: 'year' };
  if (day === undefined) return { value: `${year}-${two(month)}`, precision: 'month' };
  if (!time || time.hour > 24 || time.minute > 59 || (time.second ?? 0) > 60)
    return { value: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
  const { hour, minute, second, offset } = time;
  // The hour 24 is midnight of the next day; a leap second is the one before.
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
