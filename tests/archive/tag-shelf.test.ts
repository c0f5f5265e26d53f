import { beforeEach, expect, test } from 'vitest';
import { replacedKey, taggedKey } from '../../shared/archive/keys.ts';
import { retagReport } from '../../shared/archive/retag-report.ts';
import { keepTags } from '../../shared/archive/tag-shelf.ts';
import type { Correction } from '../../shared/taxonomy/corrections/correction.ts';
import { correctionKey, makeCorrection } from '../../shared/taxonomy/corrections/correction.ts';
import type { Tags } from '../../shared/taxonomy/tags.ts';
import { article } from '../support/article.ts';

const week = '2026-W47';
const key = taggedKey(week, article.id);
const objects = new Map<string, string>();
let puts: string[] = [];
const shelf = {
  get: async (_: 'archive', at: string) => {
    const text = objects.get(at);
    return text === undefined ? undefined : { text, etag: text };
  },
  list: async (_: 'archive', prefix: string) =>
    [...objects.keys()].filter((at) => at.startsWith(prefix)).map((at) => ({ key: at })),
  put: async (_: 'archive', at: string, body: string, condition: { ifAbsent: true } | { ifMatch: string }) => {
    const held = objects.get(at);
    if ('ifAbsent' in condition ? held !== undefined : held !== condition.ifMatch) return false;
    objects.set(at, body);
    puts.push(at);
    return true;
  },
};
const tagsOf = (taggerVersion: string, corrections: readonly Correction[] = []): Tags => ({
  language: 'en',
  taxonomyVersion: '1.0.0',
  taggerVersion,
  themes: [
    {
      id: taggerVersion === 'old' ? 'slow-city' : 'happy-city',
      score: 1,
      evidence: [{ start: 0, end: 4, text: 'Port' }],
    },
  ],
  sdgs: [],
  places: [],
  organisations: [],
  ...(corrections.length > 0 && { corrections: corrections.map(({ id }) => id) }),
});
const keep = (taggerVersion: string) =>
  keepTags({ article, week, taggerVersion }, (corrections) => tagsOf(taggerVersion, corrections), shelf);
const kept = () => JSON.parse(objects.get(key) ?? '{}').tags;

beforeEach(() => {
  objects.clear();
  puts = [];
});

test('an article that comes twice is tagged once', async () => {
  await keep('old');
  await keep('old');
  expect(puts).toEqual([key]);
});

test('what another tagger said is kept beside what this one says', async () => {
  await keep('old');
  await keep('new');
  await keep('new');
  expect(puts).toEqual([key, replacedKey('new', article.id), key]);
  expect(JSON.parse(objects.get(replacedKey('new', article.id)) ?? '{}')).toEqual(tagsOf('old'));
  expect(kept()).toEqual(tagsOf('new'));
});

test('killed between the two writes, the next run ends in the same state', async () => {
  await keep('old');
  objects.set(replacedKey('new', article.id), JSON.stringify(tagsOf('old')));
  await keep('new');
  expect(JSON.parse(objects.get(replacedKey('new', article.id)) ?? '{}')).toEqual(tagsOf('old'));
  expect(kept()).toEqual(tagsOf('new'));
});

test('a correction that comes while an article is tagged is not lost', async () => {
  const correction = makeCorrection({
    articleId: article.id,
    kind: 'theme',
    tag: 'happy-city',
    action: 'confirm',
    by: 'Ada',
    at: '2026-11-20T10:00:00Z',
    why: 'so',
    evidence: [],
  });
  let isFirst = true;
  const late = {
    ...shelf,
    put: async (...args: Parameters<typeof shelf.put>) => {
      if (isFirst && args[1] === key) {
        isFirst = false;
        objects.set(correctionKey(correction), JSON.stringify(correction));
        await keep('new');
      }
      return shelf.put(...args);
    },
  };
  await keepTags({ article, week, taggerVersion: 'new' }, (corrections) => tagsOf('new', corrections), late);
  expect(kept().corrections).toEqual([correction.id]);
});

test('the report says by theme which articles gain or lose it', () => {
  const ref = { id: article.id, title: article.title, url: article.url };
  const other = { id: 'b', title: 'Other', url: 'https://port-lindow.example/b' };
  const report = retagReport('new', 3, [
    { article: ref, before: tagsOf('old'), after: tagsOf('new') },
    { article: other, before: tagsOf('new'), after: tagsOf('new') },
  ]);
  expect(report).toEqual({
    taggerVersion: 'new',
    articles: 3,
    retagged: 2,
    changed: 1,
    tags: [
      { tag: 'theme:happy-city', gained: [ref], lost: [] },
      { tag: 'theme:slow-city', gained: [], lost: [ref] },
    ],
  });
});
