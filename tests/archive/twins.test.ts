import { expect, test } from 'vitest';
import { place } from '../../shared/archive/place.ts';
import { findArticle } from '../../shared/archive/shelf.ts';
import { findTwin } from '../../shared/archive/twins.ts';
import { articleId, pageId } from '../../shared/articles/identity.ts';
import { article } from '../support/article.ts';
import { shelfInMemory } from '../support/shelf.ts';

const at = new Date('2026-11-18T12:00:00Z');
const of = (url: string, text = article.text) => ({
  ...article,
  url,
  canonicalUrl: url,
  id: articleId(url),
  foundAs: pageId(url),
  text,
});
const put = (url: string, shelf: ReturnType<typeof shelfInMemory>, text?: string) =>
  place(of(url, text), pageId(url), shelf, { at, isPatient: true });

test('D3, D6: a copy is found by its words, with the reason, and both of its ids lead to the article from then on', async () => {
  const shelf = shelfInMemory();
  await put('https://city.example/a', shelf);
  const placed = await put('https://wire.example/b', shelf, `${article.text} Source: city.`);
  expect(placed).toMatchObject({ article: { canonicalUrl: 'https://city.example/a' } });
  expect(placed).toMatchObject({ because: expect.stringMatching(/^same text in/) });
  expect((await findArticle(pageId('https://wire.example/b'), shelf))?.canonicalUrl).toBe('https://city.example/a');
});

test('a summary of the feed does not stand for a page that can be read', async () => {
  const shelf = shelfInMemory();
  const summary = { ...of('https://city.example/a'), textFrom: 'feed' as const };
  await place(summary, summary.id, shelf, { at, isPatient: true });
  const placed = await put('https://wire.example/b', shelf);
  expect(placed).toMatchObject({ article: { canonicalUrl: 'https://wire.example/b' } });
});

test('of many copies that come at once one is the article, and the others wait for it or find it', async () => {
  const shelf = shelfInMemory();
  const urls = Array.from({ length: 12 }, (_, i) => `https://s${i}.example/a`);
  const settle = async (url: string): Promise<string> => {
    const placed = await put(url, shelf);
    return placed.kind === 'wait' ? settle(url) : placed.article.id;
  };
  expect(new Set(await Promise.all(urls.map(settle))).size).toBe(1);
});

test('what waits for an article that never comes goes on by itself', async () => {
  const shelf = shelfInMemory();
  await findTwin(of('https://city.example/a'), shelf, at); // filed, and then its worker died
  expect(await put('https://wire.example/b', shelf)).toEqual({ kind: 'wait' });
  const alone = await place(of('https://wire.example/b'), pageId('https://wire.example/b'), shelf, {
    at,
    isPatient: false,
  });
  expect(alone).toMatchObject({ kind: 'placed', article: { canonicalUrl: 'https://wire.example/b' } });
});
