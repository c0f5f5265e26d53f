import { expect, test } from 'vitest';
import { packedTable, packTable } from '../../../shared/taxonomy/places/packed-table.ts';

const lines = ['aa\t1\tDE', 'gent\t2\tBE', 'gent\t3\tUS', 'gentbrugge\t4\tBE', 'são\t5\tBR', '광주\t6\tKR'];
const table = packedTable(packTable(lines));

test.each([
  ['aa', ['aa\t1\tDE']],
  ['gent', ['gent\t2\tBE', 'gent\t3\tUS']],
  ['são', ['são\t5\tBR']],
  ['광주', ['광주\t6\tKR']],
  ['g', []],
  ['zz', []],
  ['', []],
])('finds all lines of %j', (key, expected) => expect(table.of(key)).toEqual(expected));

test('gives a line by its number, and none beyond the last', () => {
  expect(table.line(3)).toBe('gentbrugge\t4\tBE');
  expect(table.line(5)).toBe('광주\t6\tKR');
  expect(table.line(6)).toBeUndefined();
});

test('finds the line that has some text', () => {
  expect(table.find('\t1\t')).toBe('aa\t1\tDE');
  expect(table.find('\t6\t')).toBe('광주\t6\tKR');
  expect(table.find('\t7\t')).toBeUndefined();
});
