import { dayNumber, dayText } from './document.ts';

const lengths = { d: 1, w: 7, m: 30, y: 365 } as const;

/** A day as people give it: `2026-11-23`, or how long ago, `30d`, `6w`, `3m`, `2y`. Nothing where it is neither. */
export function readDay(text: string, today: Date): number | undefined {
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(text) ?? [];
  const now = Math.floor(today.getTime() / 86_400_000);
  if (count && (unit === 'd' || unit === 'w' || unit === 'm' || unit === 'y'))
    return now - Number(count) * lengths[unit];
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = dayNumber(text);
  return Number.isNaN(day) || dayText(day) !== text ? undefined : day;
}
