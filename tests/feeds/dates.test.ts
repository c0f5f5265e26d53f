import { describe, expect, test } from 'vitest';
import { readDate } from '../../shared/feeds/dates.ts';

describe('a date is read as far as it says', () => {
  test.each([
    ['Tue, 17 Nov 2026 06:30:05 GMT', '2026-11-17T06:30:05Z', 'second'],
    ['Tue, 17 Nov 2026 06:30 +0100', '2026-11-17T06:30+01:00', 'minute'],
    ['Tuesday, 17-Nov-26 06:30:05 EST', '2026-11-17T06:30:05-05:00', 'second'],
    ['17 Nov 1998', '1998-11-17', 'day'],
    ['17 Nov 98', '1998-11-17', 'day'],
    ['Friday, 17 Nov 2026 06:30:05 -0000', '2026-11-17T06:30:05Z', 'second'],
    ['Tue Nov 17 06:30:05 2026', '2026-11-17T06:30:05Z', 'second'],
    ['Tue Nov 17 06:30:05 PST 2026', '2026-11-17T06:30:05-08:00', 'second'],
    ['Tue Nov 17 2026 06:30:05 GMT+0900 (Korean Standard Time)', '2026-11-17T06:30:05+09:00', 'second'],
    ['Tue, 17 Nov 2026 06:30:05 (PDT)', '2026-11-17T06:30:05-07:00', 'second'],
    ['November 17th, 2026 6:30 pm', '2026-11-17T18:30Z', 'minute'],
    ['12:30 a.m. on 17 November 2026', '2026-11-17T00:30Z', 'minute'],
    ['Tue, 17 Nov 2026 24:00:00 GMT', '2026-11-18T00:00:00Z', 'second'],
    ['Tue, 17 Nov 2026 06:30:60 UT', '2026-11-17T06:30:59Z', 'second'],
    ['2026-11-17T06:30:05.123456-03:30', '2026-11-17T06:30:05-03:30', 'second'],
    ['2026-11-17T06:30:05+0530', '2026-11-17T06:30:05+05:30', 'second'],
    ['2026-11-17 06:30:05', '2026-11-17T06:30:05Z', 'second'],
    ['20261117T063005Z', '2026-11-17T06:30:05Z', 'second'],
    ['2026-11-17T06Z', '2026-11-17T06:00Z', 'minute'],
    ['2026-321', '2026-11-17', 'day'],
    ['2026-11', '2026-11', 'month'],
    ['November 2026', '2026-11', 'month'],
    ['2026', '2026', 'year'],
    ['1794897005', '2026-11-17T06:30:05Z', 'second'],
    ['17.11.2026', '2026-11-17', 'day'],
    ['17/11/2026', '2026-11-17', 'day'],
    ['11/17/2026', '2026-11-17', 'day'],
    ['2026. 11. 17.', '2026-11-17', 'day'],
    ['2026년 11월 17일 오후 3시 05분', '2026-11-17T15:05Z', 'minute'],
    ['2026年11月17日', '2026-11-17', 'day'],
    ['mar. 17 nov. 2026 à 18h05', '2026-11-17T18:05Z', 'minute'],
    ['17 de noviembre de 2026', '2026-11-17', 'day'],
    ['17. März 2026', '2026-03-17', 'day'],
    ['17 février 2026', '2026-02-17', 'day'],
    ['17 Kasım 2026', '2026-11-17', 'day'],
    ['17 ноября 2026 г.', '2026-11-17', 'day'],
    ['17 marraskuuta 2026', '2026-11-17', 'day'],
    ['Published: 17 November 2026', '2026-11-17', 'day'],
  ])('%s', (text, value, precision) => {
    expect(readDate(text)).toEqual({ value, precision });
  });

  test('and an impossible time leaves the day', () => {
    expect(readDate('2026-11-17T25:61:00Z')).toEqual({ value: '2026-11-17', precision: 'day' });
  });
});

describe('no date is made up for', () => {
  test.each([
    'today',
    '2 hours ago',
    'yesterday at 10:00',
    '17 November',
    '10:30',
    '03/04/2026',
    '31 Jun 2026',
    '30 February 2026',
    '2026-13-01',
    '0001-01-01T00:00:00Z',
    '9999-12-31',
    'Issue 17 of 2026, page 4',
    '',
    '17',
    'no numbers at all',
    '1'.repeat(10_000),
    `17 November 2026 ${'x'.repeat(200)}`,
  ])('%.60s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});
