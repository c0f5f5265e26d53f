import { expect, test } from 'vitest';
import { changesIn, mayRevisit, nextVersion } from '../../shared/articles/versions.ts';
import { article } from '../support/article.ts';

test('D2: an edit is the next version of the same article; who carries it and where it was found stay', () => {
  const known = { ...article, copies: [], sources: ['port-lindow', 'wire'] };
  const edited = { ...article, title: 'Port Lindow halts evictions until May', fetchedAt: '2026-11-20T08:00:00Z' };
  expect(nextVersion(known, edited)).toEqual({
    ...known,
    title: 'Port Lindow halts evictions until May',
    fetchedAt: '2026-11-20T08:00:00Z',
    version: 2,
    earlier: [{ version: 1, fetchedAt: article.fetchedAt, changed: ['title'] }],
  });
});

test.each([
  ['the same page', article],
  ['another spacing', { ...article, text: article.text.replace('\n\n', '\n  \n') }],
  ['a wall where the text was', { ...article, text: 'Summary.', textFrom: 'feed' as const }],
])('%s is no new version', (_what, reading) => expect(nextVersion(article, reading)).toBeUndefined());

test('what changed is shown word by word', () => {
  expect(changesIn('halts evictions until spring', 'halts evictions until May')).toEqual([
    { kind: 'same', text: 'halts evictions until ' },
    { kind: 'gone', text: 'spring' },
    { kind: 'new', text: 'May' },
  ]);
});

test('a page is fetched again only where it was read, not at once, and not for ever', () => {
  const on = (instant: string, pageId = article.foundAs) => mayRevisit(article, pageId, new Date(instant));
  expect(on('2026-11-19T10:00:00Z')).toBe(true);
  expect(on('2026-11-18T10:20:00Z')).toBe(false);
  expect(on('2027-06-18T10:20:00Z')).toBe(false);
  expect(on('2026-11-19T10:00:00Z', 'another page')).toBe(false);
});
