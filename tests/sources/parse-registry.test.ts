import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRegistry, RegistryError } from '../../shared/sources/registry.ts';

const harbour = {
  id: 'harbour-forum',
  organisation: 'Harbour Forum',
  languages: ['en'],
  scope: 'Port Lindow',
  kind: 'news-source',
  poll: { how: 'feed', url: 'https://forum.example/feed/' },
};
const unpolled = (poll: object) => ({ ...harbour, id: 'second-forum', poll: { how: 'none', detail: 'Why.', ...poll } });

const complaintOf = (value: unknown): string => {
  try {
    parseRegistry(value, 'my.json');
    return 'none';
  } catch (error) {
    if (error instanceof RegistryError) return error.message;
    throw error;
  }
};

test('a source needs an id, an organisation, languages, a scope, a kind and a way to be polled', () => {
  const { sources } = parseRegistry({ sources: [harbour] }, 'my.json');
  expect(sources).toEqual([{ ...harbour, hints: { feeds: [], news: [], sitemaps: [] }, themes: [] }]);
});

test('a recorded web says when it was recorded', () => {
  const recordedAt = '2026-11-23T05:00:00Z';
  expect(parseRegistry({ recordedAt, sources: [] }, 'my.json')).toEqual({ recordedAt, sources: [] });
});

test.each([
  ['a list alone', [harbour], 'my.json: Invalid input: expected object, received array'],
  ['no list', {}, 'my.json: sources: Invalid input: expected array, received undefined'],
  [
    'a date for an instant',
    { recordedAt: '2026-11-23', sources: [] },
    'my.json: recordedAt: expected an instant such as "2026-11-23T05:00:00Z"',
  ],
  ['an unknown field beside the list', { sources: [], name: 'mine' }, 'my.json: Unrecognized key: "name"'],
])('refuses a file with %s', (_, value, complaint) => {
  expect(complaintOf(value)).toBe(complaint);
});

test.each([
  ['no object', 'harbour-forum', 'my.json: source 1: Invalid input: expected object, received string'],
  ['no id', { ...harbour, id: undefined }, 'my.json: source 1: id: Invalid input: expected string, received undefined'],
  [
    'capitals in its id',
    { ...harbour, id: 'Harbour' },
    'my.json: source 1 ("Harbour"): id: expected lower-case words joined by hyphens',
  ],
  [
    'another scheme',
    { ...harbour, poll: { how: 'feed', url: 'ftp://forum.example/' } },
    'my.json: source 1 ("harbour-forum"): poll.url: expected an http or https address',
  ],
  [
    'half an address',
    { ...harbour, site: 'forum.example' },
    'my.json: source 1 ("harbour-forum"): site: expected an http or https address',
  ],
  [
    'an unknown way',
    { ...harbour, poll: { how: 'scrape', url: 'https://forum.example/' } },
    `my.json: source 1 ("harbour-forum"): poll.how: Invalid discriminator value. Expected 'feed' | 'sitemap' | 'listing' | 'watch' | 'retry' | 'none'`,
  ],
  [
    'an unknown reason',
    unpolled({ reason: 'boring' }),
    `my.json: source 1 ("second-forum"): poll.reason: Invalid discriminator value. Expected 'same-feed' | 'same-page' | 'document' | 'no-address' | 'refused'`,
  ],
  [
    'a shared feed and nobody who polls it',
    unpolled({ reason: 'same-feed' }),
    'my.json: source 1 ("second-forum"): poll.servedBy: Invalid input: expected string, received undefined',
  ],
  [
    'an unknown kind',
    { ...harbour, kind: 'dead' },
    'my.json: source 1 ("harbour-forum"): kind: Invalid option: expected one of "news-source"|"reference"|"gone"',
  ],
  [
    'a language in words',
    { ...harbour, languages: ['en', 'Swedish (partly)'] },
    'my.json: source 1 ("harbour-forum"): languages[1]: expected a BCP 47 code as it is usually written, such as "en" or "pt-BR"',
  ],
  [
    'a language written oddly',
    { ...harbour, languages: ['PT-br'] },
    'my.json: source 1 ("harbour-forum"): languages[0]: expected a BCP 47 code as it is usually written, such as "en" or "pt-BR"',
  ],
  [
    'an unsure hint',
    { ...harbour, hints: { feeds: [{ url: 'https://forum.example/rss', confidence: 'maybe' }] } },
    'my.json: source 1 ("harbour-forum"): hints.feeds[0].confidence: Invalid option: expected one of "tested"|"seen"|"convention"',
  ],
  [
    'a misspelt field',
    { ...harbour, note: 'Seasonal.' },
    'my.json: source 1 ("harbour-forum"): Unrecognized key: "note"',
  ],
])('refuses a source with %s', (_, source, complaint) => {
  expect(complaintOf({ sources: [source] })).toBe(complaint);
});

test.each([
  [
    'an id for the second time',
    harbour,
    'my.json: source 2 ("harbour-forum"): id: expected one of its own, but source 1 has the same',
  ],
  [
    'a server that nobody knows',
    unpolled({ reason: 'same-page', servedBy: 'harbour' }),
    'my.json: source 2 ("second-forum"): poll.servedBy: expected the id of a source, but there is no "harbour"',
  ],
  [
    'itself as its server',
    unpolled({ reason: 'same-page', servedBy: 'second-forum' }),
    'my.json: source 2 ("second-forum"): poll.servedBy: expected a source that is polled, but "second-forum" is not',
  ],
])('refuses, beside another, a source with %s', (_, source, complaint) => {
  expect(complaintOf({ sources: [harbour, source] })).toBe(complaint);
});

test('whatever the file holds, the complaint is one line that begins with its name', () => {
  const anything = fc.oneof(fc.anything(), fc.record({ sources: fc.array(fc.anything(), { minLength: 1 }) }));
  for (const value of fc.sample(anything, 500)) expect(complaintOf(value)).toMatch(/^my\.json: .+$/);
});
