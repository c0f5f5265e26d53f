import { expect, test } from 'vitest';
import { place } from '../../shared/archive/place.ts';
import { addCopy, findArticle, revise } from '../../shared/archive/shelf.ts';
import { articleId, pageId } from '../../shared/articles/identity.ts';
import { article } from '../support/article.ts';
import { shelfInMemory } from '../support/shelf.ts';

const at = new Date('2026-11-18T12:00:00Z');
type ShelfInMemory = ReturnType<typeof shelfInMemory>;
const found = (url: string, facts: Partial<typeof article> = {}) => ({
  ...article,
  ...facts,
  url,
  canonicalUrl: url,
  id: articleId(url),
  foundAs: pageId(url),
});
/** Places an article as extract-article does, and says which one it became. */
async function idOf(made: typeof article, sourceId: string, shelf: ShelfInMemory): Promise<string> {
  const placed = await place(made, pageId(made.url), shelf, { at, isPatient: true });
  if (placed.kind === 'wait') throw new Error('nobody else is at work here');
  const copy = { url: made.url, sourceId, foundAt: article.foundAt, because: placed.because };
  return (await addCopy(placed.article.id, copy, shelf)).id;
}

test('D1, miniflux#4535, FreshRSS#6916: an item of two feeds is one article with both sources', async () => {
  const shelf = shelfInMemory();
  const url = 'https://city.example/news/1';
  const id = await idOf(found(url), article.sources[0] ?? '', shelf);
  expect(await idOf(found(url), 'another-feed', shelf)).toBe(id);
  expect((await findArticle(id, shelf))?.sources).toEqual([...article.sources, 'another-feed']);
});

test('D1: an item of one feed under two addresses is one article too', async () => {
  const shelf = shelfInMemory();
  const id = await idOf(found('https://city.example/news/1'), 'city', shelf);
  expect(await idOf(found('https://city.example/en/archive/77'), 'city', shelf)).toBe(id);
});

test.each([
  ['D2, miniflux#797: a new title', { title: 'Port Lindow halts evictions until May' }],
  ['D2, Taranis#627: a new author', { authors: ['Somebody Else'] }],
])('%s makes another version, never another article', async (_what, facts) => {
  const shelf = shelfInMemory();
  const url = 'https://city.example/news/1';
  const id = await idOf(found(url), 'city', shelf);
  const revised = await revise(id, found(url, facts), shelf);
  expect(revised).toMatchObject({ id, version: 2, ...facts });
  expect(await idOf(found(`${url}?utm_source=feed`, facts), 'city', shelf)).toBe(id);
});

test('D3, FreshRSS#948: the same title over another text is another article', async () => {
  const shelf = shelfInMemory();
  const first = await idOf(found('https://city.example/news/1', { title: 'This week in the city' }), 'city', shelf);
  const text =
    'On Thursday the swimming pool reopens after its winter repairs. Children under twelve get in free until Sunday, ' +
    'and the café serves soup. The pool has a new ramp, new lockers, and a clock that works for the first time in years.';
  const other = found('https://city.example/news/2', { title: 'This week in the city', text });
  expect(await idOf(other, 'city', shelf)).not.toBe(first);
});
