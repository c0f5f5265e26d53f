import { expect, test } from 'vitest';
import { ownPages } from '../../shared/sources/own-pages.ts';
import type { Source } from '../../shared/sources/source.ts';

const source = (id: string, site: string): Source => ({
  id,
  organisation: id,
  site,
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url: `${site}feed/` },
});
const network = [source('lindow', 'https://www.lindow.example/'), source('aurell', 'https://aurell.example/')];
const show = (...urls: string[]) => urls.map((url) => ({ url }));

test('a sold link is not the source’s news', () => {
  const { own, foreign } = ownPages(
    show('https://news.lindow.example/1', 'https://lindow.example/2', 'https://casino.example.com/win'),
    network,
  );
  expect(own.map(({ url }) => url)).toEqual(['https://news.lindow.example/1', 'https://lindow.example/2']);
  expect(foreign.map(({ url }) => url)).toEqual(['https://casino.example.com/win']);
});

test('a page of another listed network is news, whoever shows it', () => {
  const { foreign } = ownPages(show('https://lindow.example/1', 'https://aurell.example/2'), network);
  expect(foreign).toEqual([]);
});

test('a source that moved as a whole is followed', () => {
  const { own } = ownPages(
    show('https://lindow-new.example/1', 'https://lindow-new.example/2', 'https://shop.example.net/3'),
    network,
  );
  expect(own.map(({ url }) => url)).toEqual(['https://lindow-new.example/1', 'https://lindow-new.example/2']);
});

test('nothing shown is nothing foreign', () => expect(ownPages([], network)).toEqual({ own: [], foreign: [] }));
