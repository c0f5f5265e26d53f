import * as z from 'zod/mini';
import { pollSettings } from './settings.ts';

/** When a source publishes, as far as it was seen: counts by hour of the day and day of the week (UTC), old ones fading. */
export const Rhythm = z.readonly(
  z.object({
    asOf: z.iso.datetime(),
    /** Weeks the counts stand for, faded as they are. */
    weeks: z.number(),
    hours: z.readonly(z.array(z.number()).check(z.length(24))),
    days: z.readonly(z.array(z.number()).check(z.length(7))),
  }),
);
export type Rhythm = z.infer<typeof Rhythm>;

const weekMs = 7 * 24 * 3_600_000;
const { halfLifeWeeks, longestMemoryWeeks } = pollSettings;

/** What remains of a count after some weeks. */
const faded = (weeks: number) => 0.5 ** (weeks / halfLifeWeeks);
/** Faded weeks in a stretch of time that ends now. */
const exposure = (weeks: number) => (halfLifeWeeks / Math.LN2) * (1 - faded(weeks));

/** The rhythm after a visit that showed new items; a first visit learns from the dates of all that is shown. */
export function observe(before: Rhythm | undefined, published: readonly Date[], now: Date): Rhythm {
  const past = published.filter((date) => date <= now);
  // What is too old to be remembered still says that nothing came since.
  const since = before ? [new Date(before.asOf)] : past;
  const elapsed = Math.min(longestMemoryWeeks, Math.max(0, ...since.map((date) => weeksBetween(date, now))));
  const keep = faded(elapsed);
  const hours = before ? before.hours.map((n) => n * keep) : Array<number>(24).fill(0);
  const days = before ? before.days.map((n) => n * keep) : Array<number>(7).fill(0);
  for (const date of past) {
    if (weeksBetween(date, now) > longestMemoryWeeks) continue;
    const weight = faded(weeksBetween(date, now));
    hours[date.getUTCHours()] = (hours[date.getUTCHours()] ?? 0) + weight;
    days[date.getUTCDay()] = (days[date.getUTCDay()] ?? 0) + weight;
  }
  return { asOf: now.toISOString(), weeks: (before?.weeks ?? 0) * keep + exposure(elapsed), hours, days };
}

/** Items to expect in the hour that begins at an instant. */
export function expectedItems(rhythm: Rhythm, hour: Date): number {
  const items = rhythm.hours.reduce((sum, n) => sum + n, 0);
  const { priorItems, priorWeeks, evenness } = pollSettings;
  const perHour = (items + priorItems) / (rhythm.weeks + priorWeeks) / 168;
  const share = (counts: readonly number[], i: number) =>
    (((counts[i] ?? 0) + evenness / counts.length) / (items + evenness)) * counts.length;
  return perHour * share(rhythm.hours, hour.getUTCHours()) * share(rhythm.days, hour.getUTCDay());
}

/** Hours between two items, on average. */
export function meanGapHours(rhythm: Rhythm): number {
  const items = rhythm.hours.reduce((sum, n) => sum + n, 0);
  return (168 * (rhythm.weeks + pollSettings.priorWeeks)) / (items + pollSettings.priorItems);
}

const weeksBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / weekMs;
