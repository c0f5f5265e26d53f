import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWeek, lastCompleteWeek, weekBounds, weekOf, weeksBefore } from '../../shared/archive/week.ts';

const zone = 'Europe/Brussels';
const zones = [
  'Europe/Brussels',
  'America/New_York',
  'Asia/Seoul',
  'Asia/Beirut',
  'Pacific/Kiritimati',
  'America/St_Johns',
];
const instants = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test.each([
  ['2026-11-16', '2026-W47', 'a Monday'],
  ['2026-11-22', '2026-W47', 'the Sunday after it'],
  ['2026-01-01', '2026-W01', 'a Thursday: its week is the first'],
  ['2027-01-01', '2026-W53', 'a Friday: its week is the old year’s'],
  ['2027-01-03', '2026-W53', 'the last day of a year of 53 weeks'],
  ['2027-01-04', '2027-W01', 'the day after'],
  ['2024-12-30', '2025-W01', 'a Monday that belongs to the new year'],
  ['2020-12-31', '2020-W53', 'a leap year of 53 weeks'],
])('the day %s is in %s: %s', (day, week) => {
  expect(weekOf(day, zone)).toBe(week);
});

test.each([
  ['2026-11-22T23:59:59+01:00', '2026-W47'],
  ['2026-11-23T00:00:00+01:00', '2026-W48'],
  ['2026-11-22T22:59:59Z', '2026-W47'],
  ['2026-11-22T23:00:00Z', '2026-W48'],
  ['2026-11-23T01:00+09:00', '2026-W47'],
  ['2026-11-22T23:30-05:00', '2026-W48'],
])('the instant %s is in %s as Brussels sees it', (instant, week) => {
  expect(weekOf(instant, zone)).toBe(week);
});

test('a local time without an offset stands for its own day, wherever the machine is', () => {
  expect(weekOf('2026-11-22T23:59', zone)).toBe('2026-W47');
  expect(weekOf('2026-11-23T00:00', 'America/New_York')).toBe('2026-W48');
});

test('a date that does not exist is not guessed at', () => {
  for (const date of ['2026-02-30', '2026-13-01', '2026-11', 'yesterday', '']) {
    expect(() => weekOf(date, zone), date).toThrow(RangeError);
  }
});

test('an ordinary week has its Monday, its Sunday and seven times 24 hours', () => {
  expect(weekBounds('2026-W47', zone)).toEqual({
    from: '2026-11-16',
    to: '2026-11-22',
    start: '2026-11-15T23:00:00.000Z',
    end: '2026-11-22T23:00:00.000Z',
  });
});

test('the weeks of the clock changes are an hour shorter and an hour longer', () => {
  const hours = (week: string) => {
    const { start, end } = weekBounds(week, zone);
    return (Date.parse(end) - Date.parse(start)) / 3_600_000;
  };
  expect(hours('2026-W13')).toBe(7 * 24 - 1);
  expect(hours('2026-W43')).toBe(7 * 24 + 1);
});

test('where a clock change swallows midnight, the week begins with the first instant there is', () => {
  // In Tehran the clock went from Sunday 23:59:59 (+03:30) to Monday 01:00 (+04:30).
  expect(weekBounds('2021-W12', 'Asia/Tehran').start).toBe('2021-03-21T20:30:00.000Z');
});

test('what is no week is refused', () => {
  for (const text of ['2026-W54', '2025-W53', '2026-W00', '2026-47', '2026-W7', 'W47', '2026-W47 ', '']) {
    expect(isWeek(text), text).toBe(false);
    expect(() => weekBounds(text, zone), text).toThrow(RangeError);
  }
  expect(isWeek('2026-W53')).toBe(true);
});

test('the weeks before come oldest first, across a year of 53 weeks', () => {
  expect(weeksBefore('2027-W02', 3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  expect(weeksBefore('2027-W02', 0)).toEqual([]);
});

test('the last complete week changes at midnight between Sunday and Monday', () => {
  expect(lastCompleteWeek(new Date('2026-11-22T22:59:59Z'), zone)).toBe('2026-W46');
  expect(lastCompleteWeek(new Date('2026-11-22T23:00:00Z'), zone)).toBe('2026-W47');
});

describe('in any zone', () => {
  test('every instant is in the bounds of its week and of no other', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (date, zone) => {
        const instant = date.toISOString();
        const week = weekOf(instant, zone);
        const { start, end } = weekBounds(week, zone);
        expect(isWeek(week)).toBe(true);
        expect(start <= instant && instant < end).toBe(true);
      }),
    );
  });

  test('a week ends when the next one begins, and neither instant is counted twice', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (date, zone) => {
        const week = weekOf(date.toISOString(), zone);
        const [before = ''] = weeksBefore(week, 1);
        expect(weekBounds(before, zone).end).toBe(weekBounds(week, zone).start);
        expect(weekOf(weekBounds(week, zone).start, zone)).toBe(week);
        expect(weekOf(weekBounds(before, zone).to, zone)).toBe(before);
      }),
    );
  });

  test('weeks sort by name as they follow each other', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [first = '', second = ''] = [a.toISOString(), b.toISOString()].sort();
        expect(weekOf(first, zone) <= weekOf(second, zone)).toBe(true);
      }),
    );
  });
});
