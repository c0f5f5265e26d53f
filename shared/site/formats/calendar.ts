import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { articlesNamed } from '../../digest/articles-named.ts';
import type { ComingEvent, Digest } from '../../digest/digest.ts';
import { listed } from '../../digest/say.ts';
import { printable } from '../html.ts';
import { siteName } from '../layout.ts';
import { isWebAddress } from '../link.ts';
import { absolute, paths } from '../paths.ts';
import { issueDates, newestOf } from './issue-dates.ts';

/** The coming events of digests as iCalendar (RFC 5545): each once, as the newest digest has it. */
export function digestCalendar(digests: readonly Digest[], siteUrl: string): string {
  const calendar = ical({ name: `${siteName}: events`, prodId: { company: siteName, product: 'Digest' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  const seen = new Set<string>();
  for (const digest of newestOf(digests)) {
    const named = articlesNamed(digest);
    for (const event of digest.events) {
      const id = uid(event, siteUrl);
      if (seen.has(id)) continue;
      seen.add(id);
      const by = named.get(event.articleId)?.organisations.map(({ name }) => name) ?? [];
      calendar.createEvent({
        id,
        stamp: issueDates(digest).updated,
        summary: printable(event.name),
        ...timesOf(event),
        ...(event.place !== undefined && { location: printable(event.place) }),
        ...(isWebAddress(event.url) && { url: new URL(event.url).href }),
        description: printable(
          `${by.length > 0 ? `Announced by ${listed(by)}. ` : ''}${absolute(paths.digest(digest.week), siteUrl)}`,
        ),
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}

/** The name of an event for ever: its day and what it is called, as the digest tells events apart. */
function uid({ start, name }: ComingEvent, siteUrl: string): string {
  const key = `${start.slice(0, 10)} ${name.toLowerCase()}`;
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${new URL(siteUrl).hostname}`;
}

/** Whole days, of which the last one is included; instants; or, where no zone is named, the time on the spot. */
function timesOf({ start, end }: ComingEvent) {
  const isTimed = hasTime(start) && (end === undefined || hasTime(end));
  if (!isTimed) {
    const last = Date.parse((end ?? start).slice(0, 10)) + dayMs;
    return { allDay: true, start: new Date(start.slice(0, 10)), end: new Date(last) };
  }
  const floating = !hasZone(start) || (end !== undefined && !hasZone(end));
  const read = (moment: string) => new Date(floating ? `${moment.replace(zone, '')}Z` : moment);
  const ends = end === undefined ? undefined : read(end);
  return { floating, start: read(start), ...(ends && ends >= read(start) && { end: ends }) };
}

const dayMs = 86_400_000;
const zone = /(?:Z|[+-]\d\d:?\d\d)$/;
const hasTime = (moment: string) => moment.includes('T');
const hasZone = (moment: string) => hasTime(moment) && zone.test(moment);
