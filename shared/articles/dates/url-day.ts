import type { DateFact } from '../article.ts';
import { plausible } from './plausible.ts';
import { readDate } from './read-date.ts';

const parted = /(?<!\d)((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/;
/** `20261105`; `2026115` may be the number of anything. */
const compact = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
/** The day in an event's address is the day of the event. */
const eventFolder =
  /\/(?:events?|calendar|agenda|kalender|calendario|calendrier|calendari|veranstaltung(?:en)?|termine?|eventos?|evenements?|esdeveniments?|eventi|evenement(?:en)?|evenemang|tapahtumat|행사)(?:\/|$)/i;

/** The whole day in an address. A year or month alone is often the folder of something else. */
export function urlDay(url: string, fetchedAt: Date): DateFact | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  if (eventFolder.test(path)) return undefined;
  const [, y, m, d] = parted.exec(path)?.toSpliced(2, 1) ?? compact.exec(path) ?? [];
  const date = y ? readDate(`${y}-${m}-${d}`, 'day-first') : undefined;
  return date?.precision === 'day' && plausible(date, fetchedAt) ? { ...date, evidence: 'url' } : undefined;
}
