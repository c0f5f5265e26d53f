import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../shared/digest/digest.ts';
import { digestAtom } from '../../shared/site/formats/atom.ts';
import { digestCalendar } from '../../shared/site/formats/calendar.ts';
import { digestJsonFeed } from '../../shared/site/formats/json-feed.ts';
import { digestRss } from '../../shared/site/formats/rss.ts';
import { earlier, hostileIssue, issue, siteUrl } from '../site/formats/issues.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program of Debian's Python makes of a file. */
function read(script: string, text: string) {
  const file = join(folder, 'file');
  writeFileSync(file, text);
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' }));
}

const feedparser = `
import feedparser, json, sys
feed = feedparser.parse(open(sys.argv[1], 'rb').read())
print(json.dumps({'bozo': bool(feed.bozo), 'version': feed.version, 'title': feed.feed.title, 'language': feed.feed.get('language'),
  'entries': [{'id': e.id, 'link': e.link, 'title': e.title, 'published': e.published, 'content': e.content[0].value} for e in feed.entries]}))`;

describe.each([
  ['RSS', digestRss, 'rss20'],
  ['Atom', (digests: readonly Digest[], url: string) => digestAtom({ digests }, url), 'atom10'],
] as const)('%s', (_, write, version) => {
  test('is well formed to feedparser, and has the digests with their address, date and text', () => {
    const feed = read(feedparser, write([issue, earlier], siteUrl));
    expect(feed).toMatchObject({
      bozo: false,
      version,
      title: 'Human Rights Cities Monitor: weekly digest',
      language: 'en',
    });
    expect(feed.entries.map(({ id, link, title }: Record<string, string>) => [id, link, title])).toEqual(
      [issue, earlier].map(({ week, headline }) => {
        const address = `https://monitor.example/digests/${week}`;
        return [address, address, headline];
      }),
    );
    for (const { content } of feed.entries) expect(content).toContain('https://north.example/news/evictions');
  });

  test('is well formed whatever a headline holds', () => {
    expect(read(feedparser, write([hostileIssue], siteUrl))).toMatchObject({ bozo: false, entries: [{}] });
  });
});

test('JSON Feed is JSON to Python as well', () => {
  const script = 'import json, sys\nprint(json.dumps(len(json.load(open(sys.argv[1]))["items"])))';
  expect(read(script, digestJsonFeed({ digests: [issue, earlier] }, siteUrl))).toBe(2);
});

test('the calendar is read by python-icalendar: days, instants and times on the spot', () => {
  const script = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps([[str(e['summary']), str(e['dtstart'].dt), str(e['dtend'].dt) if 'dtend' in e else None, str(e.get('location'))] for e in calendar.walk('vevent')]))`;
  expect(read(script, digestCalendar([issue], siteUrl)).slice(0, 3)).toEqual([
    ['Assembly of cities; second day, with “guests”', '2026-12-01', '2026-12-04', 'Malmö, Stadshuset'],
    ['Training for clerks', '2026-12-04 08:30:00+00:00', '2026-12-04 11:00:00+00:00', 'None'],
    ['Open evening', '2026-12-05 19:00:00', null, 'None'],
  ]);
});
