/** A number with its noun: `1 article`, `2 articles`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A list as a sentence says it: `a, b and c`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}

/** A sentence as it is quoted, with a sign that the text goes on where it was cut. */
export const quoted = (sentence: string): string => (/[\p{P}]$/u.test(sentence) ? sentence : `${sentence} …`);

/** A calendar day in words: `16 November 2026`; what is no whole day stays as it is. */
export const showDay = (date: string): string => say(date, days);

/** A calendar day in few letters: `16 Nov 2026`. */
export const showShortDay = (date: string): string => say(date, shortDays);

/** A day, or a day with its time as the publisher wrote it: `1 December 2026, 18:30`. */
export function showMoment(moment: string): string {
  const [, time, offset = ''] =
    /^\d{4}-\d\d-\d\dT(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(moment) ?? [];
  const zone = offset === 'Z' ? ' UTC' : offset && ` (UTC${offset})`;
  return time === undefined ? showDay(moment) : `${showDay(moment)}, ${time}${zone}`;
}

/** A span of days in words: `16–22 November 2026`. */
export function showSpan(from: string, to: string): string {
  const span = days.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`));
  return span.replaceAll(/\s/g, ' ').replace(/^(\d+) – (?=\d+ \p{L}+ \d+$)/u, '$1–');
}

function say(date: string, format: Intl.DateTimeFormat): string {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(date) ?? [];
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? date : format.format(ms);
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
