import { expect, test } from 'vitest';
import { addCopy, findArticle, shelve } from '../../shared/archive/shelf.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { article } from '../support/article.ts';
import { shelfInMemory } from '../support/shelf.ts';

test('an article found under another address than its canonical one is found there again', async () => {
  const shelf = shelfInMemory();
  const other = pageId('https://port-lindow.example/?p=12');
  await shelve(article, other, shelf);
  expect((await findArticle(other, shelf))?.id).toBe(article.id);
  expect((await findArticle(article.id, shelf))?.id).toBe(article.id);
  expect(await findArticle(pageId('https://port-lindow.example/?p=13'), shelf)).toBeUndefined();
});

test('shelving twice keeps what was there first', async () => {
  const shelf = shelfInMemory();
  await shelve(article, article.id, shelf);
  await shelve({ ...article, title: 'Another title' }, article.id, shelf);
  expect((await findArticle(article.id, shelf))?.title).toBe(article.title);
});

test('of many sources at once none is lost and none stands twice', async () => {
  const shelf = shelfInMemory();
  await shelve(article, article.id, shelf);
  const names = Array.from({ length: 12 }, (_, i) => `source-${i}`);
  const copyIn = (sourceId: string) => ({
    url: article.url,
    sourceId,
    foundAt: '2026-11-19T08:00:00Z',
    because: 'same address',
  });
  await Promise.all([...names, ...names].map((name) => addCopy(article.id, copyIn(name), shelf)));
  const { sources = [], copies = [] } = (await findArticle(article.id, shelf)) ?? {};
  expect(sources.toSorted()).toEqual([...article.sources, ...names].toSorted());
  expect(copies.map(({ sourceId }) => sourceId).toSorted()).toEqual(names.toSorted());
});
