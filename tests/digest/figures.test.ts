import { describe, expect, test } from 'vitest';
import { articlesNamed } from '../../shared/digest/articles-named.ts';
import { figureOf, networkFigure, pairFigure, pairLabel, wordFigure } from '../../shared/digest/figures.ts';
import { seriesId } from '../../shared/digest/series.ts';
import { sharedThemes } from '../../shared/digest/speakers.ts';
import { hostileIssue, issue } from '../site/formats/issues.ts';

describe('a figure of a digest', () => {
  test('leads to as many articles as it says, and all of them are named in the digest', () => {
    const named = articlesNamed(issue);
    const figures = [
      ...issue.themes.map(({ id, articles }) => [seriesId('theme', id), articles] as const),
      ...issue.series.map(({ kind, id, articles }) => [seriesId(kind, id), articles] as const),
      ...issue.sources.map(({ id, articles }) => [networkFigure(id), articles] as const),
      ...issue.newWords.map((word) => [wordFigure(word), word.articleIds.length] as const),
      ...issue.pairs.map((pair) => [pairFigure(pair), pair.articleIds.length] as const),
    ];
    expect(figures.length).toBeGreaterThan(15);
    for (const [name, articles] of figures) {
      const ids = figureOf(issue, name)?.articleIds ?? [];
      expect([name, new Set(ids).size]).toEqual([name, articles]);
      for (const id of ids) expect(named.has(id)).toBe(true);
    }
  });

  test.each(['', 'theme:', 'theme:none', 'word:en:none', 'pair:a+b', 'network:none', 'country:__proto__', ':'])(
    'is none by the name %j',
    (name) => expect(figureOf(issue, name)).toBeUndefined(),
  );

  test('of two themes is called by their labels, and by their ids where a label is not known', () => {
    expect(issue.pairs.map((pair) => pairLabel(issue, pair))).toEqual([
      'Right to housing and Participation and deliberation in local government',
    ]);
    expect(hostileIssue.pairs.map((pair) => pairLabel(hostileIssue, pair))[0]).toContain('and Right to housing');
  });
});

test('themes that several networks speak of are told with who speaks, those of most networks first', () => {
  expect(
    sharedThemes(issue).map(({ id, articles, networks }) => [id, articles, networks.map((one) => one.id)]),
  ).toEqual([
    ['housing', 7, ['institute', 'north', 'levant']],
    ['participation', 4, ['institute', 'north']],
  ]);
});
