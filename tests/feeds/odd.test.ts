import { describe, expect, test } from 'vitest';
import { readDate } from '../../shared/feeds/dates.ts';
import { parseFeed } from '../../shared/feeds/parse-feed.ts';
import { read, rssItem } from './read.ts';

/** Slips that feedparser and we read otherwise, and what was found to be right. */
describe('an item of an odd feed', () => {
  test('keeps its link where a less-than sign in its title looks like a tag', async () =>
    expect((await rssItem('<title>Rent a<b</title><link>https://town.example/1</link>')).url).toBe(
      'https://town.example/1',
    ));

  test.each([
    ['an element called content', '<content>Whole text</content>'],
    [
      'the full text of news aggregators',
      '<yandex:full-text xmlns:yandex="http://news.yandex.ru">Whole text</yandex:full-text>',
    ],
    ['a subtitle of a podcast', '<itunes:subtitle>Whole text</itunes:subtitle>'],
    ['an abstract of Dublin Core', '<dcterms:abstract>Whole text</dcterms:abstract>'],
    [
      'a description in the vocabulary of web pages',
      '<description xmlns="http://www.w3.org/1999/xhtml"><p>Whole text</p></description>',
    ],
    ['a page’s division', '<div xmlns="http://www.w3.org/1999/xhtml"><p>Whole text</p></div>'],
  ])('has its summary from %s', async (_, fields) =>
    expect((await rssItem(`<title>T</title>${fields}`)).summary).toBe('Whole text'),
  );

  test('loses nothing behind a line break that is not closed', async () =>
    expect((await rssItem('<description><p>One<br>two</p> three</description>')).summary).toBe('One two three'));

  test('is dated by the publication date of PRISM', async () =>
    expect(
      (
        await rssItem(
          '<p:publicationDate xmlns:p="http://prismstandard.org/namespaces/basic/2.0/">2026-11-17</p:publicationDate>',
        )
      ).published,
    ).toMatchObject({ value: '2026-11-17' }));

  test('is known by the id of Atom where it has no guid', async () =>
    expect((await rssItem('<atom:id>urn:one</atom:id><link>https://town.example/1</link>')).id).toBe('urn:one'));
});

describe('an odd date', () => {
  test.each([
    ['2026-W47-2', '2026-11-17'],
    ['2020-W53-7', '2021-01-03'],
    ['2026-321T06:30:05Z', '2026-11-17T06:30:05Z'],
    ['Tue, 17 Nov 2026 06:30:05 EST5EDT', '2026-11-17T06:30:05-05:00'],
  ])('%s is %s', (text, value) => expect(readDate(text)?.value).toBe(value));
  test('in a week that a year does not have is none of that year', () =>
    expect(readDate('2026-W47-8')).toBeUndefined());
});

describe('a JSON Feed', () => {
  const version = 'https://jsonfeed.org/version/1.1';
  test('with a comment of a cache behind it is read', async () =>
    expect((await read(`${JSON.stringify({ version, title: 'T', items: [] })}\n<!-- cached -->`)).title).toBe('T'));
  test('whose items have addresses as ids leads there', async () =>
    expect((await read(JSON.stringify({ version, items: [{ id: 'https://town.example/1' }] }))).items[0]?.url).toBe(
      'https://town.example/1',
    ));
  test('has a list of items, else it is other JSON', async () =>
    expect(
      await parseFeed({ bytes: Buffer.from('{"type":"feed","items":{}}'), url: 'https://town.example/' }),
    ).toMatchObject({ kind: 'not-a-feed', why: 'other-json' }));
});
