import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registry, sourceById } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import taxonomy from '../../shared/taxonomy/themes.json' with { type: 'json' };

const { sources } = registry;
const onList = sources.filter(({ listed }) => listed);
const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);

test('the list has 122 entries: 118 addresses, and four institutions that it names without one', () => {
  expect(onList).toHaveLength(122);
  expect(onList.filter(({ listed }) => listed?.url !== undefined)).toHaveLength(118);
  const bare = onList.filter(({ listed }) => listed?.url === undefined);
  expect(bare.map(({ id }) => id)).toEqual(['hrcn', 'fra', 'ucr', 'utrecht-university']);
  expect(bare.every(({ site }) => site !== undefined)).toBe(true);
});

test("the registry follows the customer's list, entry by entry", ({ skip }) => {
  const list = new URL('../../../shared/sources.tsv', import.meta.url);
  skip(!existsSync(list), '../shared/sources.tsv is missing: not compared with the list');
  const rows = readFileSync(list, 'utf8').split('\n').slice(1).filter(Boolean);
  const listed = rows.map((row) => row.split('\t').slice(0, 4));
  expect(onList.map(({ listed: l }) => [l?.section, l?.number, l?.label, l?.url ?? ''])).toEqual(
    listed.map(([section, number, label, url]) => [section, number, label?.trim(), url]),
  );
});

test('what the customer lists has a language and a theme, and every theme is of the taxonomy', () => {
  expect(onList.filter(({ languages, themes }) => !languages.length || !themes.length)).toEqual([]);
  const known = new Set(taxonomy.themes.map(({ id }) => id));
  expect(sources.flatMap(({ themes }) => themes).filter((id) => !known.has(id))).toEqual([]);
});

test('no two sources poll one address', () => {
  expect(repeated(sources.flatMap(({ poll }) => (poll.how === 'none' ? [] : [poll.url])))).toEqual([]);
});

test('of entries that share a feed or a page, one is polled and the others name it', () => {
  const serverOf = (id: string) => {
    const poll = sourceById(registry, id)?.poll;
    return poll?.how === 'none' ? poll.servedBy : undefined;
  };
  expect(serverOf('uclg-home')).toBe('uclg');
  expect(serverOf('woodstock-transparent')).toBe('woodstock');
  expect(serverOf('us-human-rights-cities-alliance')).toBe('ushrn');
  expect(serverOf('us-human-rights-cities-alliance-again')).toBe('ushrn');
  expect(sourceById(registry, 'uclg')?.poll).toEqual({ how: 'feed', url: 'https://uclg.org/feed/' });
});

test('news is read, references are watched, what is gone is tried again', () => {
  const fitting: Record<Source['kind'], readonly Source['poll']['how'][]> = {
    'news-source': ['feed', 'sitemap', 'listing', 'none'],
    reference: ['watch', 'none'],
    gone: ['retry'],
  };
  expect(sources.filter(({ kind, poll }) => !fitting[kind].includes(poll.how)).map(({ id }) => id)).toEqual([]);
});

test('what is polled for news is among the hints; a feed that is only a guess is not polled', () => {
  const servesFeeds = ['WordPress', 'Blogger'];
  const unknown = sources.filter(({ hints, poll }) => {
    const isKnown = (confidence: string) => confidence !== 'convention' || servesFeeds.includes(hints.platform ?? '');
    if (poll.how === 'feed') return !hints.feeds.some((hint) => hint.url === poll.url && isKnown(hint.confidence));
    return poll.how === 'listing' && !hints.news.includes(poll.url);
  });
  expect(unknown.map(({ id }) => id)).toEqual([]);
});

test('no address carries a fragment, which a server never sees', () => {
  const addresses = sources.flatMap(({ poll, site }) => [site ?? '', poll.how === 'none' ? '' : poll.url]);
  expect(addresses.filter((url) => url.includes('#'))).toEqual([]);
});

test('a source is found by its id', () => {
  expect(sourceById(registry, 'eccar')?.organisation).toBe('European Coalition of Cities against Racism (ECCAR)');
  expect(sourceById(registry, 'nobody')).toBeUndefined();
});
