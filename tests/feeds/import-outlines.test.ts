import { describe, expect, test } from 'vitest';
import { importOutlines } from '../../shared/feeds/import-outlines.ts';
import { parseRegistry } from '../../shared/sources/registry.ts';

const { sources } = parseRegistry(
  {
    sources: [
      {
        id: 'lindow',
        organisation: 'Port Lindow',
        site: 'https://www.lindow.example/en',
        hints: { feeds: [{ url: 'https://lindow.example/atom', confidence: 'seen' }] },
        languages: ['en'],
        scope: 'invented',
        kind: 'news-source',
        poll: { how: 'feed', url: 'https://lindow.example/feed/' },
      },
    ],
  },
  'test',
);
const outline = (feedUrl: string, rest = {}) => ({ title: 'A title', feedUrl, ...rest });

describe('a subscription of an OPML file', () => {
  test('becomes an entry that the registry takes, once a person has looked', () => {
    const { entries, duplicates } = importOutlines(
      [outline('https://news.arnel.example/rss', { siteUrl: 'https://arnel.example/', language: 'pt' })],
      sources,
    );
    expect(duplicates).toEqual([]);
    expect(entries).toMatchObject([
      {
        id: 'arnel',
        organisation: 'A title',
        languages: ['pt'],
        poll: { how: 'feed', url: 'https://news.arnel.example/rss' },
      },
    ]);
    expect(parseRegistry({ sources: [...sources, ...entries] }, 'test').sources).toHaveLength(2);
  });

  test.each(['https://lindow.example/feed', 'http://www.lindow.example/feed/', 'https://lindow.example/atom'])(
    'is known by its feed, however it is written: %s',
    (url) => {
      const { entries, duplicates } = importOutlines([outline(url)], sources);
      expect(entries).toEqual([]);
      expect(duplicates).toMatchObject([{ sourceId: 'lindow', same: 'feed' }]);
    },
  );

  test('on the site of a source is an entry, and worth a second look', () => {
    const { entries, duplicates } = importOutlines([outline('https://blog.lindow.example/rss')], sources);
    expect(entries).toMatchObject([{ id: 'lindow-2' }]);
    expect(duplicates).toMatchObject([{ sourceId: 'lindow', same: 'site' }]);
  });

  test('that stands in two folders is one entry', () =>
    expect(importOutlines([outline('https://a.example/f'), outline('https://a.example/f')], []).entries).toHaveLength(
      1,
    ));

  test('of an unknown language, or of letters that no id can have, has none of them', () => {
    const { entries } = importOutlines([outline('https://인권.example/f', { language: 'no such' })], []);
    expect(entries).toMatchObject([{ languages: [], id: expect.stringMatching(/^[a-z0-9-]+$/) }]);
  });
});
