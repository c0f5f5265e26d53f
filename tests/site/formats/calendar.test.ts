import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { digestCalendar } from '../../../shared/site/formats/calendar.ts';
import { earlier, issue, siteUrl } from './issues.ts';

const text = digestCalendar([earlier, issue], siteUrl);
const harmless = 'R&D <script>x</script> ]]> [a](javascript:1) "quoted" \ufffd;,\\n';

/** Events as ical.js reads them: what, first and last moment as written, where. */
function read(calendar: string) {
  const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((v) => new ICAL.Event(v));
  return events.map(({ summary, startDate, endDate, location }) => [
    summary,
    startDate.toString(),
    endDate.toString(),
    location,
  ]);
}

describe('the calendar', () => {
  test('is read by ical.js: whole days with the last one in, instants, and times on the spot', () => {
    expect(read(text)).toEqual([
      ['Assembly of cities; second day, with “guests”', '2026-12-01', '2026-12-04', 'Malmö, Stadshuset'],
      ['Training for clerks', '2026-12-04T08:30:00Z', '2026-12-04T11:00:00Z', null],
      ['Open evening', '2026-12-05T19:00:00', '2026-12-05T19:00:00', null],
      [harmless, '2026-12-06', '2026-12-07', harmless],
    ]);
  });

  test('is read by node-ical alike', () => {
    const events = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
    expect(events.map(({ summary, start, datetype }) => [summary, start.toISOString().slice(0, 10), datetype])).toEqual(
      [
        ['Assembly of cities; second day, with “guests”', expect.stringMatching(/2026-1[12]-/), 'date'],
        ['Training for clerks', '2026-12-04', 'date-time'],
        ['Open evening', '2026-12-05', 'date-time'],
        // It takes a backslash before an n for a line break.
        [harmless.replace('\\n', '\\\n'), expect.stringMatching(/2026-12-0/), 'date'],
      ],
    );
    expect(events[1]?.url).toEqual({ params: { VALUE: 'URI' }, val: 'https://north.example/training' });
    expect(events[0]?.description).toBe(
      'Announced by League of Northern Municipalities and Institute for Local Rights. https://monitor.example/digests/2026-W47',
    );
  });

  test('keeps the rules of RFC 5545: lines of 75 octets that end in CRLF, a stamp, a name for ever', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\n\r]/);
    }
    const { components: [first] = [] } = {
      components: new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent'),
    };
    expect(first?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-25T10:00:00Z');
    expect(first?.getFirstPropertyValue('uid')).toMatch(/^[0-9a-f]{32}@monitor\.example$/);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  });

  test('has an event once, as the newest digest tells it, under the same name each week', () => {
    const moved = { ...issue, week: '2026-W48', events: issue.events.map((one) => ({ ...one, place: 'Online' })) };
    expect(read(digestCalendar([issue, moved], siteUrl)).map(([, , , place]) => place)).toEqual(
      Array(4).fill('Online'),
    );
    const names = (calendar: string) => [...calendar.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(names(digestCalendar([moved], siteUrl))).toEqual(names(text));
  });

  test('of a digest without events is a calendar, and the same bytes whenever it is made', () => {
    expect(read(digestCalendar([earlier], siteUrl))).toEqual([]);
    expect(digestCalendar([issue, earlier], siteUrl)).toBe(text);
  });
});
