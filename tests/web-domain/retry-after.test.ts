import { describe, expect, test } from 'vitest';
import { parseHttpDate } from '../../shared/web/http-date.ts';
import { retryAfterSeconds } from '../../shared/web/retry-after.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('Retry-After', () => {
  test.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 1],
    ['1.5', 2],
    ['86400', 86_400],
    ['86401', 86_400],
    ['99999999999999999999999', 86_400],
    ['-5', 3600],
    ['soon', 3600],
    ['', 3600],
    ['120 seconds', 3600],
    ['1e9', 3600],
    ['Mon, 23 Nov 2026 12:10:00 GMT', 600],
    ['Monday, 23-Nov-26 12:10:00 GMT', 600],
    ['Mon Nov 23 12:10:00 2026', 600],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 1],
    ['Sat, 23 Nov 2030 12:00:00 GMT', 86_400],
    ['Mon, 32 Nov 2026 12:00:00 GMT', 3600],
  ])('%j means %i seconds', (value, seconds) => {
    expect(retryAfterSeconds({ 'retry-after': value }, now)).toBe(seconds);
  });

  test('without it, an hour', () => {
    expect(retryAfterSeconds({}, now)).toBe(3600);
  });

  test('a date counts by the clock of the server that wrote it', () => {
    const headers = { date: 'Mon, 23 Nov 2026 13:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 13:02:00 GMT' };
    expect(retryAfterSeconds(headers, now)).toBe(120);
  });
});

describe('an HTTP date', () => {
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Sun, 6 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['sun, 06 nov 1994 08:49:37 gmt', '1994-11-06T08:49:37.000Z'],
    ['Sun, 06 Nov 1994 08:49:37 +0000', '1994-11-06T08:49:37.000Z'],
    ['Tuesday, 01-Jan-30 00:00:00 GMT', '2030-01-01T00:00:00.000Z'],
    ['Sunday, 01-Jan-78 00:00:00 GMT', '1978-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(parseHttpDate(text, now)?.toISOString()).toBe(iso);
  });

  test.each([
    '',
    '0',
    '-1',
    'now',
    '2026-11-23T12:00:00Z',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:00:00 GMT',
    'Mon, 30 Feb 2026 08:00:00 GMT',
    'Sun, 06 Nov 1994 08:49:37 EST',
    'Sun, 00 Nov 1994 08:49:37 GMT',
  ])('%j is none', (text) => {
    expect(parseHttpDate(text, now)).toBeUndefined();
  });
});
