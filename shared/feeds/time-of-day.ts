import { monthNamed } from './month-names.ts';
import { offsetOf } from './time-zones.ts';

/** A time of day as it was written, and its zone in minutes east of UTC. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly offset: number;
}

const before = String.raw`(?:(?<early>오전|上午|午前)|(?<late>오후|下午|午後))?\s*(?<=^|[\sT_,;오전후上下午前後])T?`;
const withColons = String.raw`(?<hour>\d{1,2})[:h](?<minute>\d{1,2})(?!\d)(?::(?<second>\d{1,2})(?:[.,]\d+)?)?`;
const compact = String.raw`(?<=T)(?<hours>\d{2})(?<minutes>\d{2})?(?<seconds>\d{2})?(?![\d:])`;
const hourAlone = String.raw`(?<hour12>\d{1,2})(?=\s?[ap]\.?\s?m\b)`;
const half = String.raw`[초秒분分]?(?:\s*(?<half>[ap])\.?\s?m\b\.?)?`;
const zone = String.raw`(?:[\s:]*(?<zone>(?:[A-Z]{1,5}\s?)?[+-]\d{1,2}(?::?\d{2}){0,2}(?!\d)|(?:Etc/)?[A-Z]{1,5}(?:\d[A-Z]{3})?(?![\p{L}\d])))?`;
const clock = new RegExp(`${before}(?:${withColons}|${compact}|${hourAlone})${half}${zone}`, 'iu');

/** The first time of day in a text, and the text without it. */
export function takeTime(text: string): { readonly time: TimeOfDay | undefined; readonly rest: string } {
  const match = clock.exec(text);
  if (!match?.groups) return { time: undefined, rest: text };
  const { early, late, hour, hours, hour12, minute, minutes, second, seconds, half, zone } = match.groups;
  // In "10:00 May 5" the word is no zone.
  const isZone = zone !== undefined && monthNamed(zone.replace(/[^a-z]/gi, '')) === undefined;
  const end = match.index + match[0].length - (isZone ? 0 : (zone?.length ?? 0));
  const isLate = late !== undefined || half?.toLowerCase() === 'p';
  const isEarly = early !== undefined || half?.toLowerCase() === 'a';
  const time = {
    hour: wholeHour(Number(hour ?? hours ?? hour12), isLate, isEarly),
    minute: Number(minute ?? minutes ?? 0),
    second: numberIn(second ?? seconds),
    offset: isZone ? offsetOf(zone) : 0,
  };
  return { time, rest: `${text.slice(0, match.index)} ${text.slice(end)}`.trim() };
}

/** Half past twelve at night is 12:30 am. */
function wholeHour(hour: number, isLate: boolean, isEarly: boolean): number {
  if (isLate && hour < 12) return hour + 12;
  return isEarly && hour === 12 ? 0 : hour;
}

const numberIn = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
