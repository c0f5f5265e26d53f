import type { DateFact } from '../article.ts';

/** Years before the web's are dates of what is written about. */
const firstYear = 1990;

/** Can a page fetched then have appeared on this day? Tomorrow can be today in Kiribati. */
export function plausible({ value }: Pick<DateFact, 'value'>, fetchedAt: Date): boolean {
  const latest = new Date(fetchedAt.getTime() + 14 * 3_600_000).toISOString();
  return Number(value.slice(0, 4)) >= firstYear && value.slice(0, 10) <= latest.slice(0, Math.min(10, value.length));
}
