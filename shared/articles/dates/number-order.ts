import type { Witness } from '../facts/evidence.ts';
import { beginningOf } from '../page/dom.ts';
import type { NumberOrder } from './read-date.ts';

/** `4/25/2026` and `25/4/2026`: what can be read in one way only. */
const numbers = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(?:20)?\d\d(?![\d/])/g;
/** Characters of a page that are looked through. */
const maxCharacters = 20_000;
/** Top-level domains that only institutions of the United States have. */
const american = /\.(?:gov|edu|mil|us)$/;

/** `4/5/2020` is the fifth of April where English is written the American way, as the page says or shows by its other dates. */
export function orderOf({ page, url }: Witness): NumberOrder {
  const locale = page.metas.find(({ name }) => name === 'og:locale')?.content ?? page.language ?? '';
  if (/^en[-_]US/i.test(locale)) return 'month-first';
  if (/^(?!en\b)[a-z]{2}|^en[-_][a-z]{2}/i.test(locale)) return 'day-first';
  let [monthFirst, dayFirst] = [0, 0];
  for (const [, first, second] of beginningOf(page.body, maxCharacters).matchAll(numbers)) {
    if (Number(second) > 12 && Number(first) <= 12) monthFirst++;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst++;
  }
  if (monthFirst !== dayFirst) return monthFirst > dayFirst ? 'month-first' : 'day-first';
  return american.test(URL.parse(url)?.hostname ?? '') ? 'month-first' : 'day-first';
}
