import { describe, expect, test } from 'vitest';
import type { Digest } from '../../shared/digest/digest.ts';
import { retagged } from '../../shared/digest/retagged.ts';
import { sampleDigest } from './sample-week.ts';

function retag(digest: Digest, what: 'tag' | 'untag', article: string, theme: string): Digest {
  const next = retagged(digest, { do: what, article, theme });
  if (typeof next === 'string') throw new TypeError(next);
  return next;
}
const themeOf = ({ themes }: Digest, id: string) => themes.find((row) => row.id === id);
const groupOf = ({ series }: Digest, id: string) => series.find((row) => row.kind === 'group' && row.id === id);

describe('a theme that staff take from an article', () => {
  const without = retag(sampleDigest, 'untag', 'evictions', 'housing');

  test('has one article less, and one network less where no other article is that network’s', () => {
    expect(themeOf(sampleDigest, 'housing')).toMatchObject({ articles: 7, networks: 3 });
    // Left are five of `north` and one of `levant`; `institute` had only carried the one that is gone.
    expect(themeOf(without, 'housing')).toMatchObject({ articles: 6, networks: 2, verdict: 'up' });
  });

  test('takes the article from the theme’s group too', () => {
    expect(groupOf(without, 'Rights frameworks')).toMatchObject({ articles: 6, networks: 2 });
    expect(groupOf(without, 'Democracy')).toEqual(groupOf(sampleDigest, 'Democracy'));
  });

  test('is said in the machine’s own words, as it is now', () => {
    expect(without.introduction).toContain('Right to housing has 6 articles from 2 networks');
    expect(without.introduction).not.toContain('(7)');
    expect(without.headline).toBe(sampleDigest.headline);
  });

  test('changes no word that staff wrote', () => {
    const ours = { ...sampleDigest, headline: 'Ours', introduction: 'Written by hand.' };
    expect(retag(ours, 'untag', 'evictions', 'housing')).toMatchObject({
      headline: 'Ours',
      introduction: 'Written by hand.',
    });
  });

  test('is a change no more once its count is usual', () => {
    const ids = ['levant', 'rent-five', 'rent-four', 'rent-six', 'rent-three', 'rent-two'];
    const one = ids.reduce((digest, id) => retag(digest, 'untag', id, 'housing'), without);
    expect(themeOf(one, 'housing')).toMatchObject({ articles: 0, networks: 0, verdict: 'usual' });
    expect(one.headline).toBe('Less than usual: Climate justice');
  });

  test('comes back as it was', () => expect(retag(without, 'tag', 'evictions', 'housing')).toEqual(sampleDigest));
});

describe('a theme that staff give to an article', () => {
  test('may be one that neither the week nor its past has', () => {
    const given = retag(sampleDigest, 'tag', 'staff', 'right-to-housing');
    expect(themeOf(given, 'right-to-housing')).toMatchObject({
      label: 'Right to housing and habitat',
      group: 'Rights frameworks and the human rights city',
      articles: 1,
      networks: 1,
      past: [0, 0, 0, 0, 0, 0, 0, 0],
      verdict: 'no-past',
      articleIds: ['staff'],
    });
    expect(given.themes.map(({ id }) => id)).toEqual([...given.themes.map(({ id }) => id)].sort());
    expect(retag(given, 'untag', 'staff', 'right-to-housing')).toEqual(sampleDigest);
  });

  test('must be one of the taxonomy, and the article one of the week', () => {
    expect(retagged(sampleDigest, { do: 'tag', article: 'staff', theme: 'weather' })).toBe('no-such-theme');
    expect(retagged(sampleDigest, { do: 'untag', article: 'staff', theme: 'right-to-housing' })).toBe('no-such-theme');
    expect(retagged(sampleDigest, { do: 'tag', article: 'nobody', theme: 'housing' })).toBe('no-such-article');
  });

  test('reaches an article that only tells a story of another', () => {
    const [first, second, ...others] = sampleDigest.stories;
    if (!first || !second) throw new TypeError('expected two stories');
    const joined = { ...sampleDigest, stories: [{ ...first, alsoTold: [second] }, ...others] };
    const given = retag(joined, 'tag', second.articleId, 'climate');
    expect(given.stories[0]?.alsoTold[0]?.themes).toContain('climate');
    expect(themeOf(given, 'climate')).toMatchObject({ articles: 1, verdict: 'down' });
  });
});

test('a pair of themes loses the article, and is none any more below three', () => {
  const pair = { themes: ['housing', 'participation'] as const, usual: 2.2, articleIds: ['evictions', 'x', 'y', 'z'] };
  const digest: Digest = { ...sampleDigest, pairs: [{ ...pair, themes: ['housing', 'participation'] }] };
  const once = retag(digest, 'untag', 'evictions', 'housing');
  // 6 articles of one theme and 4 of the other among 13: 6 × 4 / 13 = 1.8.
  expect(once.pairs).toEqual([{ ...pair, usual: 1.8, articleIds: ['x', 'y', 'z'] }]);
  const few: Digest = {
    ...digest,
    pairs: [{ ...pair, themes: ['housing', 'participation'], articleIds: ['evictions', 'x', 'y'] }],
  };
  expect(retag(few, 'untag', 'evictions', 'housing').pairs).toEqual([]);
});
