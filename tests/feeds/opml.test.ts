import { expect, test } from 'vitest';
import { readOpml, toOpml } from '../../shared/feeds/opml.ts';

const outlines = [
  {
    title: 'Rights & "cities" <1>',
    feedUrl: 'https://town.example/feed?a=1&b=2',
    siteUrl: 'https://town.example/',
    language: 'en',
    categories: ['housing', 'water'],
  },
  { title: 'Ville', feedUrl: 'https://ville.example/atom.xml' },
];

test('what is written can be read again', () => {
  const opml = toOpml('Networks & friends', outlines);
  expect(opml).toContain('<opml version="2.0">');
  expect(opml).toContain('<title>Networks &amp; friends</title>');
  expect(readOpml(opml)).toEqual(outlines);
});

test('folders, other spellings and broken rows are put up with', () => {
  const opml = `<opml version="1.0"><body><outline text="Folder"><outline text="A" xmlurl="https://town.example/a"/>
    <outline title="No feed" htmlUrl="https://town.example/"/><outline text="Bad" xmlUrl="javascript:x"/></outline>
    <outline xmlUrl="https://town.example/b"/>`;
  expect(readOpml(opml)).toEqual([
    { title: 'A', feedUrl: 'https://town.example/a' },
    { title: 'https://town.example/b', feedUrl: 'https://town.example/b' },
  ]);
});

test('what is no OPML has no subscriptions', () => {
  expect(readOpml('')).toEqual([]);
  expect(readOpml('{"a":1}')).toEqual([]);
});
