import { expect, test } from 'vitest';
import { freshForSeconds } from '../../shared/web/cache-lifetime.ts';

const now = new Date('2026-11-23T12:00:00Z');
const date = 'Mon, 23 Nov 2026 12:00:00 GMT';
const inAnHour = 'Mon, 23 Nov 2026 13:00:00 GMT';

test.each<[string, Record<string, string>, number | undefined]>([
  ['nothing said', {}, undefined],
  ['a date alone', { date }, undefined],
  ['max-age', { 'cache-control': 'max-age=600' }, 600],
  ['max-age in capitals with blanks', { 'cache-control': ' Public ,  MAX-AGE = 600' }, 600],
  ['max-age in quotes', { 'cache-control': 'max-age="600"' }, 600],
  ['max-age of nothing', { 'cache-control': 'max-age=' }, 0],
  ['max-age that is no number', { 'cache-control': 'max-age=abc' }, 0],
  ['a negative max-age', { 'cache-control': 'max-age=-1' }, 0],
  ['max-age twice: the shorter', { 'cache-control': 'max-age=600, max-age=60' }, 60],
  ['max-age beyond all numbers', { 'cache-control': 'max-age=99999999999999999999' }, 2 ** 31],
  ['max-age less the time in caches', { 'cache-control': 'max-age=600', age: '100' }, 500],
  ['more time in caches than allowed', { 'cache-control': 'max-age=600', age: '900' }, 0],
  ['an Age that is no number', { 'cache-control': 'max-age=600', age: 'old' }, 600],
  ['served ten minutes ago', { 'cache-control': 'max-age=3600', date: 'Mon, 23 Nov 2026 11:50:00 GMT' }, 3000],
  ['served by a clock that runs ahead', { 'cache-control': 'max-age=60', date: inAnHour }, 60],
  ['s-maxage is for shared caches', { 'cache-control': 's-maxage=600' }, undefined],
  ['no-store', { 'cache-control': 'no-store, max-age=600' }, 0],
  ['no-cache', { 'cache-control': 'no-cache', expires: inAnHour }, 0],
  ['must-revalidate alone', { 'cache-control': 'must-revalidate' }, undefined],
  ['private with max-age', { 'cache-control': 'private, max-age=60' }, 60],
  ['a directive whose value holds max-age', { 'cache-control': 'ext="max-age=5", max-age=60' }, 60],
  ['Expires in an hour', { date, expires: inAnHour }, 3600],
  ['Expires without Date', { expires: inAnHour }, 3600],
  ['Expires 0', { expires: '0' }, 0],
  ['Expires -1', { expires: '-1' }, 0],
  ['Expires at the time of serving', { date, expires: date }, 0],
  ['Expires in the past', { date: inAnHour, expires: date }, 0],
  ['max-age before Expires', { 'cache-control': 'max-age=60', date, expires: inAnHour }, 60],
])('%s', (_what, headers, seconds) => {
  expect(freshForSeconds(headers, now)).toBe(seconds);
});
