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

/** When something begins and ends, with times as the publisher wrote them: `1 December 2026, 18:30–20:00 (UTC+01:00)`. */
export function showMoments(start: string, end = start): string {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (start === end || (from.day === to.day && !to.time)) return join(from.day, from.time, from.zone);
  if (from.day === to.day && from.zone === to.zone) return join(from.day, `${from.time}–${to.time}`, from.zone);
  if (!from.time && !to.time) return showSpan(start.slice(0, 10), end.slice(0, 10));
  return `${join(from.day, from.time, from.zone)} – ${join(to.day, to.time, to.zone)}`;
}

const join = (day: string, time: string, zone: string) => `${day}${time && `, ${time}`}${zone && ` (${zone})`}`;

function momentOf(moment: string) {
  const [, time = '', offset = ''] =
    /^[\d-]{10}T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(moment) ?? [];
  const isUtc = /^(?:Z|[+-]00:?00)$/.test(offset);
  return { day: showDay(moment), time, zone: isUtc ? 'UTC' : offset && `UTC${offset}` };
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
