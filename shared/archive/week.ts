/** A week: its first and last calendar day, and its first instant and the one after its last. */
export interface WeekBounds {
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly end: string;
}

const dayMs = 24 * 3_600_000;
const weekText = /^(\d{4})-W(\d\d)$/;

/**
 * The ISO week, such as `2026-W47`, of a day or an instant. A day (`2026-11-16`) and a local time without an offset
 * stand for that calendar day; an instant for the day it is in the zone.
 */
export function weekOf(instantOrDay: string, zone: string): string {
  const hasOffset = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(instantOrDay);
  return weekOfDay(toMs(hasOffset ? dayIn(zone, Date.parse(instantOrDay)) : instantOrDay.slice(0, 10)));
}

/** The days and instants of a week, Monday to Sunday, in a zone; `end` is the first instant of the next week. */
export function weekBounds(week: string, zone: string): WeekBounds {
  const monday = mondayOf(week);
  return {
    from: toDay(monday),
    to: toDay(monday + 6 * dayMs),
    start: firstInstant(monday, zone),
    end: firstInstant(monday + 7 * dayMs, zone),
  };
}

/** The weeks before a week, oldest first. */
export function weeksBefore(week: string, n: number): readonly string[] {
  const monday = mondayOf(week);
  return Array.from({ length: n }, (_, i) => weekOfDay(monday - (n - i) * 7 * dayMs));
}

/** The last week that has ended in a zone. */
export function lastCompleteWeek(now: Date, zone: string): string {
  return weekOfDay(toMs(dayIn(zone, now.getTime())) - 7 * dayMs);
}

/** Whether a text names a week that exists: `2026-W53` does, `2025-W53` does not. */
export function isWeek(text: string): boolean {
  const monday = readWeek(text);
  return monday !== undefined && weekOfDay(monday) === text;
}

/** Monday of a week, as UTC midnight. */
function mondayOf(week: string): number {
  const monday = readWeek(week);
  if (monday === undefined || weekOfDay(monday) !== week) throw new RangeError(`${week} is no ISO week`);
  return monday;
}

function readWeek(text: string): number | undefined {
  const [, year, number] = weekText.exec(text) ?? [];
  if (!year || !number) return undefined;
  const fourthOfJanuary = Date.parse(`${year}-01-04T00:00:00Z`);
  return fourthOfJanuary - daysSinceMonday(fourthOfJanuary) * dayMs + (Number(number) - 1) * 7 * dayMs;
}

/** The ISO week of a UTC midnight: a week belongs to the year of its Thursday. */
function weekOfDay(ms: number): string {
  const thursday = ms + (3 - daysSinceMonday(ms)) * dayMs;
  const year = toDay(thursday).slice(0, 4);
  const number = 1 + Math.floor((thursday - Date.parse(`${year}-01-01T00:00:00Z`)) / (7 * dayMs));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const daysSinceMonday = (ms: number) => (new Date(ms).getUTCDay() + 6) % 7;
const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A calendar day as UTC midnight. */
function toMs(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || toDay(ms) !== day) throw new RangeError(`${day} is no calendar day`);
  return ms;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that an instant has in a zone. */
function dayIn(zone: string, ms: number): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(ms);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** When a calendar day begins in a zone: not always at midnight, where a clock change swallows it. */
function firstInstant(midnight: number, zone: string): string {
  const day = toDay(midnight);
  let before = midnight - dayMs;
  let after = midnight + dayMs;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (dayIn(zone, middle) < day) before = middle;
    else after = middle;
  }
  return new Date(after).toISOString();
}
