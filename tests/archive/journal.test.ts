import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { makeJournal } from '../../shared/archive/journal.ts';
import { shelfInMemory } from '../support/shelf.ts';

const at = new Date('2026-11-18T12:00:00Z');
const days = (n: number) => new Date(at.getTime() + n * 86_400_000);
type ShelfInMemory = ReturnType<typeof shelfInMemory>;

/** A journal of words, sealed after every third, as one process keeps it. */
function wordJournal(forgetDays?: number) {
  const journal = makeJournal({ entry: z.string(), sealAt: 3, ...(forgetDays !== undefined && { forgetDays }) });
  const add = (own: string, shelf: ShelfInMemory, when = at) =>
    journal.add('words', { own, isIn: (all) => all.includes(own), at: when }, shelf);
  return { add, read: (shelf: ShelfInMemory) => journal.read('words', shelf) };
}
const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`);

test('what is added comes after everything that was there, across sealed parts and processes', async () => {
  const shelf = shelfInMemory();
  for (const word of words(10)) await wordJournal().add(word, shelf);
  expect(await wordJournal().read(shelf)).toEqual(words(10));
});

test('what comes twice stands in its first place', async () => {
  const shelf = shelfInMemory();
  for (const word of [...words(8), 'w2', 'w7']) await wordJournal().add(word, shelf);
  expect(await wordJournal().read(shelf)).toEqual(words(8));
});

test('of many writers at once each sees all that stand before it', async () => {
  const shelf = shelfInMemory();
  const seen = await Promise.all(words(20).map(async (word) => [word, await wordJournal().add(word, shelf)] as const));
  const all = await wordJournal().read(shelf);
  expect(all.toSorted()).toEqual(words(20).toSorted());
  for (const [word, journal] of seen) expect(journal).toEqual(all.slice(0, all.indexOf(word) + 1));
});

test.each([0, 1])('a writer killed after %i writes of sealing loses nothing that was there', async (writes) => {
  const shelf = shelfInMemory();
  for (const word of words(3)) await wordJournal().add(word, shelf);
  shelf.dieAfter(writes);
  await expect(wordJournal().add('w3', shelf)).rejects.toThrow('killed');
  shelf.dieAfter(Number.POSITIVE_INFINITY);
  expect(await wordJournal().read(shelf)).toEqual(words(3));
  await wordJournal().add('w3', shelf);
  expect(await wordJournal().read(shelf)).toEqual(words(4));
});

test('an addition is one read and one write, however long the journal is', async () => {
  const shelf = shelfInMemory();
  const { add } = wordJournal();
  for (const word of words(300)) await add(word, shelf);
  const before = { ...shelf.counts };
  await add('last', shelf);
  expect(shelf.counts.reads - before.reads).toBeLessThanOrEqual(2); // the head, and a part sealed just now
  expect(shelf.counts.writes - before.writes).toBeLessThanOrEqual(2);
  const largest = Math.max(...[...shelf.store.values()].map(({ text }) => text.length));
  expect(largest).toBeLessThan(10_000);
});

test('old parts are forgotten where old entries say nothing any more', async () => {
  const shelf = shelfInMemory();
  const { add, read } = wordJournal(400);
  for (const word of words(4)) await add(word, shelf);
  for (const word of ['x', 'y', 'z']) await add(word, shelf, days(401));
  expect(await read(shelf)).toEqual(['w3', 'x', 'y', 'z']);
});
