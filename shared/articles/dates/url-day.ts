import type { DateFact } from '../article.ts';
import { plausible } from './plausible.ts';
import { readDate } from './read-date.ts';

/** The whole day in an address. A year or month alone is often the folder of something else. */
export function urlDay(url: string, fetchedAt: Date): DateFact | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  const [, y, m, d] =
    /(?<!\d)((?:19|20)\d\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path)?.toSpliced(2, 1) ?? [];
  const date = y ? readDate(`${y}-${m}-${d}`, 'day-first') : undefined;
  return date?.precision === 'day' && plausible(date, fetchedAt) ? { ...date, evidence: 'url' } : undefined;
}
