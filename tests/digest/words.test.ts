import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import type { DigestInput } from '../../shared/digest/digest.ts';
import { counted, listed, showDay, showSpan } from '../../shared/digest/say.ts';
import { headlineOf, introductionOf } from '../../shared/digest/words.ts';
import { article, sampleDigest, sampleInput } from './sample-week.ts';

const build = (changes: Partial<DigestInput>) => buildDigest({ ...sampleInput, ...changes });
const oneArticle = [article({ id: 'only', themes: [{ id: 'housing', score: 0.9 }] })];

describe('the words of a digest', () => {
  test('name what changed and by how much', () => {
    const { low, high } = sampleDigest.themes.find(({ id }) => id === 'climate')?.expected ?? {};
    expect(sampleDigest.headline).toBe('More than usual: Right to housing; less: Climate justice');
    expect(sampleDigest.introduction).toBe(
      `In week 47 (16–22 November 2026), 5 networks published 13 articles. Right to housing has 7 articles from 3 networks, where 0 to 1 would be usual. Climate justice has 0 articles, where ${low} to ${high} would be usual. The themes with the most articles are Right to housing (7) and Participation and deliberation in local government (4). 2 articles without a date are kept in the archive and counted in no week.`,
    );
  });

  test('say what may be chance as such, and not in the headline', () => {
    const shown = sampleDigest.themes.filter(({ id }) => ['housing', 'participation', 'climate'].includes(id));
    const themes = shown.map((theme) => ({
      ...theme,
      verdict: `perhaps-${theme.id === 'climate' ? 'down' : 'up'}` as const,
    }));
    const facts = { ...sampleDigest, themes, coverage: sampleDigest.method.coverage };
    expect(headlineOf(facts)).toBe('13 articles from 5 networks, and no notable change');
    expect(introductionOf(facts)).toContain(
      'No theme stands out clearly from the weeks before. Perhaps more than usual: Right to housing and Participation and deliberation in local government; perhaps less than usual: Climate justice; up to half of such hints are chance.',
    );
  });

  test('say that nothing changed where nothing did', () => {
    const articles = sampleInput.articles.filter(({ id }) => id.startsWith('assembly'));
    const { headline, introduction } = build({
      articles,
      undated: 0,
      tallies: sampleInput.tallies.filter(({ series }) => series === 'theme:participation' || series === 'all'),
      totals: sampleInput.totals.map((total) => ({ ...total, articles: 3 })),
    });
    expect(headline).toBe('3 articles from 1 network, and no notable change');
    expect(introduction).toBe(
      'In week 47 (16–22 November 2026), 1 network published 3 articles. No theme stands out clearly from the weeks before. The theme with the most articles is Participation and deliberation in local government (3).',
    );
  });

  test('conclude nothing from one article', () => {
    const { headline, introduction } = build({
      articles: oneArticle,
      tallies: sampleInput.tallies.filter(({ series }) => series === 'all'),
      undated: 1,
    });
    expect(headline).toBe('1 article from 1 network');
    expect(introduction).toBe(
      'In week 47 (16–22 November 2026), 1 network published 1 article. There are too few articles to compare themes with the weeks before. 1 article without a date is kept in the archive and counted in no week.',
    );
  });

  test('compare only what has a past: articles of networks that are new are not held against the usual', () => {
    const themes = sampleDigest.themes.map((theme) => (theme.id === 'housing' ? { ...theme, comparable: 4 } : theme));
    const { coverage } = sampleDigest.method;
    expect(introductionOf({ ...sampleDigest, themes, coverage })).toContain(
      'Right to housing has 7 articles from 3 networks. Only 4 of them are from networks known long enough to compare, where 0 to 1 would be usual.',
    );
  });

  test('say that it is too early in the first weeks', () => {
    const { headline, introduction } = build({ tallies: [], totals: sampleInput.totals.slice(-1), undated: 0 });
    expect(headline).toBe('13 articles from 5 networks');
    expect(introduction).toContain(
      'It is too early to compare: the archive has 1 week before this one, and 4 are needed.',
    );
  });

  test('name three changes and count the others', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const { headline, introduction } = build({
      articles: ids.flatMap((id) =>
        Array.from({ length: 20 }, (_, i) => article({ id: `${id}-${i}`, themes: [{ id, score: 1 }] })),
      ),
      tallies: sampleInput.tallies.filter(({ series }) => series === 'all'),
      totals: sampleInput.totals.map((total) => ({ ...total, articles: 100 })),
      undated: 0,
    });
    expect(headline).toBe('More than usual: a, b, c and 2 other themes');
    expect(introduction).toMatch(
      /c has 20 articles from 1 network, where 0 would be usual\. 2 more changes are in the table of themes\./,
    );
  });

  test('tell no news from a failure of the monitor', () => {
    const quiet = build({ articles: [], coverage: { polled: 110, answered: 104 } });
    expect(quiet.outcome).toBe('no-news');
    expect(quiet.headline).toBe('No network published a dated article this week');
    expect(quiet.introduction).toContain(
      '104 of 110 networks could be read, and none had an article dated in the week.',
    );
    const failed = build({ articles: [], coverage: { polled: 110, answered: 3 } });
    expect(failed.outcome).toBe('failed');
    expect(failed.introduction).toContain('This is a failure of the monitor, not a quiet week.');
    expect(build({ articles: [], coverage: { polled: 0, answered: 0 } }).outcome).toBe('failed');
  });

  test('warn where only some networks could be read', () => {
    const { outcome, headline, introduction } = build({ coverage: { polled: 110, answered: 40 } });
    expect(outcome).toBe('partial');
    expect(headline).toBe('An incomplete week: 40 of 110 networks could be read');
    expect(introduction).toContain('take every count as a lower bound');
  });
});

test('numbers, lists and days are said as people say them', () => {
  expect([counted(0, 'story', 'stories'), counted(1, 'story', 'stories'), counted(2, 'article')]).toEqual([
    '0 stories',
    '1 story',
    '2 articles',
  ]);
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(showSpan('2026-11-16', '2026-11-22')).toBe('16–22 November 2026');
  expect(showSpan('2026-12-28', '2027-01-03')).toBe('28 December 2026 – 3 January 2027');
  expect([showDay('2026-11-17T09:30+01:00'), showDay('2026-11-17'), showDay('2026-11'), showDay('2026-99-99')]).toEqual(
    ['17 November 2026', '17 November 2026', '2026-11', '2026-99-99'],
  );
});
