import { describe, expect, test } from 'vitest';
import { readDate, readDates } from '../../../shared/articles/dates/read-date.ts';

describe('a date is read', () => {
  test.each([
    ['2026-11-05', '2026-11-05', 'day'],
    ['2026/11/05', '2026-11-05', 'day'],
    ['20261105', '2026-11-05', 'day'],
    ['2026-11-05T09:30:15+01:00', '2026-11-05T09:30:15+01:00', 'second'],
    ['2026-11-05T09:30:15.123Z', '2026-11-05T09:30:15Z', 'second'],
    ['2026-11-05 09:30', '2026-11-05T09:30', 'minute'],
    ['2026-11-05T00:00:00Z', '2026-11-05', 'day'],
    ['Thu, 05 Nov 2026 09:30:00 +0100', '2026-11-05T09:30:00+01:00', 'second'],
    ['November 5th, 2026 at 3:05 pm', '2026-11-05T15:05', 'minute'],
    ['Posted on 5 November 2026', '2026-11-05', 'day'],
    ['5 de noviembre de 2026', '2026-11-05', 'day'],
    ['le 5 novembre 2026 à 17h22', '2026-11-05T17:22', 'minute'],
    ['1er mars 2026', '2026-03-01', 'day'],
    ['5 de novembre de 2026', '2026-11-05', 'day'],
    ['5 d’abril de 2026', '2026-04-05', 'day'],
    ['5 de março de 2026', '2026-03-05', 'day'],
    ['5. März 2026, 14:32 Uhr', '2026-03-05T14:32', 'minute'],
    ['5 ottobre 2026', '2026-10-05', 'day'],
    ['5 mei 2026', '2026-05-05', 'day'],
    ['5 maj 2026', '2026-05-05', 'day'],
    ['2026년 11월 5일', '2026-11-05', 'day'],
    ['2026. 11. 5.', '2026-11-05', 'day'],
    ['2026年11月5日', '2026-11-05', 'day'],
    ['5. listopada 2026', '2026-11-05', 'day'],
    ['05.11.2026', '2026-11-05', 'day'],
    ['5.11.26', '2026-11-05', 'day'],
    ['25/11/2026', '2026-11-25', 'day'],
    ['11/25/2026', '2026-11-25', 'day'],
    ['November 2026', '2026-11', 'month'],
    ['2026-11', '2026-11', 'month'],
    ['2026', '2026', 'year'],
  ])('from %s', (text, value, precision) => expect(readDate(text, 'day-first')).toEqual({ value, precision }));

  test.each(['', 'yesterday', '31 February 2026 ', '2026-13-01', '192.168.10.20', 'room 12/34', '12-34-5678', '5/11'])(
    'to the day from nothing like %j',
    (text) => expect(readDate(text, 'day-first')?.value.length ?? 0).toBeLessThan(10),
  );

  test('by the order of the place where the numbers leave both open', () => {
    expect(readDate('4/5/2026', 'day-first')?.value).toBe('2026-05-04');
    expect(readDate('4/5/2026', 'month-first')?.value).toBe('2026-04-05');
  });
});

test('all dates of a text come in the order in which they stand', () => {
  const text = 'Opened on 3 May 2024, moved on 2025-06-01, closed 7. August 2026.';
  expect(readDates(text, 'day-first').map(({ value }) => value)).toEqual(['2024-05-03', '2025-06-01', '2026-08-07']);
});
