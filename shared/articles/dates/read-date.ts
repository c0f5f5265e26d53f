import { monthNamed } from '../../feeds/month-names.ts';
import type { Precision } from '../article.ts';

/** A date found in text, and where it stands there. */
export interface FoundDate {
  readonly value: string;
  readonly precision: Precision;
  readonly index: number;
}

/** How to read `4/5/2020`. */
export type NumberOrder = 'day-first' | 'month-first';

const year = '((?:19|20)\\d\\d)';
const before = '(?<![\\d./:-])';
const after = '(?!\\d)';
const word = '(\\p{L}{3,12})\\.?';

/** Each way of writing a date, with the groups that hold year, month and day. */
const forms: readonly { readonly pattern: RegExp; readonly groups: readonly [y: number, m: number, d: number] }[] = [
  { pattern: new RegExp(`${before}${year}([-/.])(\\d{1,2})\\2(\\d{1,2})${after}`, 'gu'), groups: [1, 3, 4] },
  {
    pattern: new RegExp(`${before}${year}\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]`, 'gu'),
    groups: [1, 2, 3],
  },
  { pattern: new RegExp(`${before}${year}\\.\\s(\\d{1,2})\\.\\s(\\d{1,2})${after}`, 'gu'), groups: [1, 2, 3] },
  {
    pattern: new RegExp(
      `${before}(\\d{1,2})(?:st|nd|rd|th|er|re|[.ºª°])?[\\s/-]{0,3}(?:de |d['’]|of |di )?${word},?[\\s/-]{0,3}(?:de |del |de l['’])?${year}${after}`,
      'giu',
    ),
    groups: [3, 2, 1],
  },
  {
    pattern: new RegExp(`${before}(\\d{1,2})\\s+tháng\\s+(\\d{1,2}),?\\s+(?:năm\\s+)?${year}${after}`, 'giu'),
    groups: [3, 2, 1],
  },
  { pattern: new RegExp(`${before}${year}e?ko\\s+${word}\\s+(\\d{1,2})e?an?\\b`, 'giu'), groups: [1, 2, 3] },
  {
    pattern: new RegExp(`${word}[\\s-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[,.]?[\\s-]{1,3}${year}${after}`, 'giu'),
    groups: [3, 1, 2],
  },
  {
    pattern: new RegExp(`${before}${year}\\.?[\\s-](?:m\\. )?${word}[\\s-](\\d{1,2})${after}`, 'gu'),
    groups: [1, 2, 3],
  },
];
const numeric = new RegExp(`${before}(\\d{1,2})(\\s?[./-]\\s?)(\\d{1,2})\\2(\\d{4}|\\d\\d)${after}(?![./-]\\d)`, 'gu');
const monthOnly = new RegExp(`${word}\\s(?:de |del )?${year}${after}`, 'giu');
const clock =
  /^[\s,T·|–@-]{0,4}(?:(?:at|um|à|às|a las|a les|alle|om|kl\.?|ore)\s)?(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?([ap]\.?m\.?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?(?![\d:])/iu;

const mayHoldDate = /(?:19|20)\d\d|\d[./-]\d\d/;

/** The dates in a piece of text, in the order in which they stand. */
export function readDates(written: string, order: NumberOrder): readonly FoundDate[] {
  const text = withWesternDigits(written);
  if (!mayHoldDate.test(text)) return [];
  const days = [...inWords(text), ...inNumbers(text, order)];
  return (days.length > 0 ? days : monthsOnly(text)).sort((a, b) => a.index - b.index);
}

function inWords(text: string): FoundDate[] {
  return forms.flatMap(({ pattern, groups: [y, m, d] }) =>
    [...text.matchAll(pattern)].flatMap((match) => dateAt(text, match, dayOf(match[y], match[m], match[d]))),
  );
}

function inNumbers(text: string, order: NumberOrder): FoundDate[] {
  return [...text.matchAll(numeric)].flatMap((match) => {
    const [, first, , second, y] = match;
    const isDayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12);
    return dateAt(text, match, isDayFirst ? dayOf(y, second, first) : dayOf(y, first, second));
  });
}

function monthsOnly(text: string): FoundDate[] {
  return [...text.matchAll(monthOnly)].flatMap(({ 1: word = '', 2: y, index }) => {
    const month = monthNamed(word);
    return month ? [{ value: `${y}-${two(month)}`, precision: 'month', index }] : [];
  });
}

function dateAt(text: string, match: RegExpExecArray, day: string | undefined): FoundDate[] {
  return day ? [{ ...withClock(day, text.slice(match.index + match[0].length)), index: match.index }] : [];
}

/** The date a field holds: what a machine wrote, or else the first one a reader would see. */
export function readDate(field: string, order: NumberOrder): Omit<FoundDate, 'index'> | undefined {
  const text = withWesternDigits(field.trim().slice(0, 200));
  const instant = /^1\d{9}(?:\d{3})?$/.test(text) ? new Date(Number(text.padEnd(13, '0'))) : undefined;
  if (instant) return { value: instant.toISOString().replace(/\.\d+/, ''), precision: 'second' };
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?!\d)/.exec(text);
  if (compact) {
    const day = dayOf(compact[1], compact[2], compact[3]);
    if (day) return { value: day, precision: 'day' };
  }
  const short = /^((?:19|20)\d\d)(?:-(\d\d))?$/.exec(text);
  if (short) return { value: text, precision: short[2] ? 'month' : 'year' };
  const [first] = readDates(text, order);
  return first && { value: first.value, precision: first.precision };
}

function dayOf(y: string | undefined, m: string | undefined, d: string | undefined): string | undefined {
  const month = /^\d+$/.test(m ?? '') ? Number(m) : monthNamed(m ?? '');
  const full = y?.length === 2 ? 2000 + Number(y) : Number(y);
  const day = Number(d);
  if (!month || month > 12 || !full || !day || day > new Date(Date.UTC(full, month, 0)).getUTCDate()) return undefined;
  return `${full}-${two(month)}-${two(day)}`;
}

/** Midnight sharp is what machines write for a day without a time. */
function withClock(day: string, rest: string): Omit<FoundDate, 'index'> {
  const [match, h, m, s, half, zone] = clock.exec(rest.slice(0, 40)) ?? [];
  const hour = half ? (Number(h) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(h);
  if (!match || hour > 23 || Number(m) > 59 || Number(s ?? 0) > 59) return { value: day, precision: 'day' };
  if (hour + Number(m) + Number(s ?? 0) === 0) return { value: day, precision: 'day' };
  const offset = !zone ? '' : /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  return { value: `${day}T${two(hour)}:${m}${s ? `:${s}` : ''}${offset}`, precision: s ? 'second' : 'minute' };
}

const two = (number: number) => String(number).padStart(2, '0');

/** Arabic and Persian digits stand in the same places as ours. */
const withWesternDigits = (text: string): string =>
  /[٠-٩۰-۹]/.test(text) ? text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16)) : text;
