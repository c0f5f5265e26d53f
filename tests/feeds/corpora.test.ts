import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../shared/feeds/parse-feed.ts';

const corpora = new URL('../../../shared/corpora/feeds/', import.meta.url);
const isThere = existsSync(corpora);
const files = (folder: string, end: RegExp) =>
  isThere ? readdirSync(new URL(folder, corpora)).filter((name) => end.test(name)) : [];
const parse = (path: string) =>
  parseFeed({ bytes: readFileSync(new URL(path, corpora)), url: 'https://town.example/feed' });

describe.skipIf(!isThere)('feeds from the wild (skipped where ../shared/corpora is missing)', () => {
  const withoutItems = ['iso-8859-1.xml', 'windows-1252.xml', 'windows-1252-incorrect-prolog.xml'];
  const pages = ['unrecognized.rss'];

  test.each(files('real/', /\.(?:rss|atom|xml)$/).filter((name) => !pages.includes(name)))('%s', async (name) => {
    const reading = await parse(`real/${name}`);
    expect(reading.kind === 'feed' && reading.feed.items.length > 0).toBe(!withoutItems.includes(name));
  });

  test.each([...files('real/', /\.html$/), ...pages.filter(() => isThere)])('%s is a page', async (name) => {
    expect(await parse(`real/${name}`)).toMatchObject({ kind: 'not-a-feed', why: 'html' });
  });
});

describe.skipIf(!isThere)('feeds with a gold reading (skipped where ../shared/corpora is missing)', () => {
  test.each(['rss', 'atom', 'parser-rss', 'parser-atom'])('%s: each has as many items', async (folder) => {
    for (const name of files(`gofeed/${folder}/`, /\.xml$/)) {
      const gold = JSON.parse(
        readFileSync(new URL(`gofeed/${folder}/${name.replace(/xml$/, 'json')}`, corpora), 'utf8'),
      );
      const reading = await parse(`gofeed/${folder}/${name}`);
      const count = reading.kind === 'feed' ? reading.feed.items.length : reading.why;
      expect([name, count]).toEqual([name, (gold.items ?? gold.entries ?? []).length]);
    }
  });
});
