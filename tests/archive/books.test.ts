import { expect, test } from 'vitest';
import { between, booksOf, endKey, imbalance } from '../../shared/archive/books.ts';

const ends = [
  endKey('archived', 'a', '1'),
  endKey('duplicate', 'b', '1'),
  endKey('refused.page-gone', 'a', '2'),
  endKey('refused.page-gone', 'a', '3'),
];

test('the books balance when every sighting has ended, waits or is parked', () => {
  const books = booksOf({ sightings: 6, known: 4, ends, parked: 1, waiting: 1 });
  expect(books).toEqual({
    found: 10,
    known: 4,
    archived: 1,
    duplicate: 1,
    refused: { 'page-gone': 2 },
    parked: 1,
    waiting: 1,
  });
  expect(imbalance(books)).toBe(0);
});

test('a sighting without an end is missed', () => {
  expect(imbalance(booksOf({ sightings: 6, known: 0, ends, parked: 1, waiting: 0 }))).toBe(1);
});

test('a run’s books balance too, also when it ends what an earlier one left', () => {
  const before = booksOf({ sightings: 6, known: 0, ends, parked: 1, waiting: 1 });
  const after = booksOf({
    sightings: 8,
    known: 3,
    ends: [...ends, endKey('archived', 'a', '4'), endKey('archived', 'a', '5'), endKey('archived', 'a', '6')],
    parked: 1,
    waiting: 0,
  });
  const run = between(before, after);
  expect(run).toMatchObject({ archived: 3, known: 3, duplicate: 0, refused: {} });
  expect(imbalance(run)).toBe(0);
});
