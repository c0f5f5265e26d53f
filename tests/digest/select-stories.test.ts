import { describe, expect, test } from 'vitest';
import { selectStories } from '../../shared/digest/select-stories.ts';
import { article } from './sample-week.ts';

const none = new Set<string>();
const on = (id: string, score = 0.5) => [{ id, score }];
/** Articles of one network, each on a theme of its own. */
const several = (source: string, n: number, score: number) =>
  Array.from({ length: n }, (_, i) =>
    article({ id: `${source}-${i}`, sources: [source], themes: on(`${source}-${i}`, score) }),
  );
const storiesOf = (articles: Parameters<typeof selectStories>[0], risen = none) =>
  selectStories(articles, risen)
    .filter(({ why }) => !why)
    .map(({ article }) => article.id);

describe('a story', () => {
  test('of a network with one article stands before those of a network with fifty', () => {
    const articles = [...several('big', 50, 0.99), ...several('small', 1, 0.2)];
    expect(storiesOf(articles)).toEqual(['small-0', 'big-0', 'big-1']);
  });

  test('is found for each of twelve networks before any has two', () => {
    const articles = [
      ...several('big', 9, 0.99),
      ...Array.from({ length: 11 }, (_, i) => several(`n${i}`, 1, 0.1)).flat(),
    ];
    const networks = storiesOf(articles).map((id) => id.split('-')[0]);
    expect(new Set(networks).size).toBe(12);
  });

  test('on a theme that rose comes first', () => {
    const articles = [
      article({ id: 'calm', sources: ['a'], themes: on('x', 0.9) }),
      article({ id: 'risen', sources: ['b'], themes: on('y', 0.3) }),
    ];
    expect(storiesOf(articles, new Set(['y']))).toEqual(['risen', 'calm']);
  });

  test('that matches its theme more clearly comes first among equals, then the newer one', () => {
    const articles = [
      article({ id: 'vague', sources: ['a'], themes: on('x', 0.3) }),
      article({ id: 'old', sources: ['b'], themes: on('y', 0.8), published: '2026-11-16' }),
      article({ id: 'new', sources: ['c'], themes: on('z', 0.8), published: '2026-11-20' }),
    ];
    expect(storiesOf(articles)).toEqual(['new', 'old', 'vague']);
  });
});

describe('every article that is no story says why:', () => {
  const whys = (articles: Parameters<typeof selectStories>[0]) =>
    selectStories(articles, none).flatMap(({ article, why }) => (why ? [`${article.id}: ${why}`] : []));

  test('no theme', () => {
    expect(whys([article({ id: 'moves', themes: [] })])).toEqual(['moves: no-theme']);
  });

  test('the third of one network', () => {
    expect(whys(several('a', 3, 0.5))).toEqual(['a-2: network-cap']);
  });

  test('the fourth whose strongest theme is the same', () => {
    const articles = ['a', 'b', 'c', 'd'].map((id, i) => article({ id, sources: [id], themes: on('x', 0.9 - i / 10) }));
    expect(whys(articles)).toEqual(['d: theme-cap']);
  });

  test('the thirteenth', () => {
    const articles = Array.from({ length: 13 }, (_, i) => several(`n${i}`, 1, 0.9 - i / 100)).flat();
    expect(whys(articles)).toEqual(['n12-0: full']);
  });
});

test('an article without a theme never takes the turn of one that has', () => {
  const articles = [article({ id: 'a-moves', themes: [] }), article({ id: 'b-rights', themes: on('x') })];
  expect(selectStories(articles, none).map(({ article }) => article.id)).toEqual(['b-rights', 'a-moves']);
});
