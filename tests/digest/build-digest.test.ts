import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import { Digest, type DigestInput } from '../../shared/digest/digest.ts';
import { article, sampleDigest, sampleInput } from './sample-week.ts';

const build = (changes: Partial<DigestInput>) => buildDigest({ ...sampleInput, ...changes });

describe('a digest', () => {
  test('says its week in days', () => {
    expect(sampleDigest).toMatchObject({ week: '2026-W47', from: '2026-11-16', to: '2026-11-22', outcome: 'news' });
  });

  test('reads back from storage as it was written', () => {
    expect(Digest.parse(JSON.parse(JSON.stringify(sampleDigest)))).toEqual(sampleDigest);
  });

  test('is the same, byte for byte, whatever the order of its input', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const input = fc.record({
      articles: shuffled(sampleInput.articles),
      tallies: shuffled(sampleInput.tallies),
      totals: shuffled(sampleInput.totals),
      themes: shuffled([...sampleInput.themes]).map((entries) => new Map(entries)),
    });
    fc.assert(
      fc.property(input, fc.boolean(), (given, isReversed) => {
        const articles = given.articles.map((a) => (isReversed ? { ...a, themes: a.themes.toReversed() } : a));
        expect(JSON.stringify(build({ ...given, articles }))).toBe(JSON.stringify(sampleDigest));
      }),
      { numRuns: 40 },
    );
  });

  test('counts an article once, however often it comes', () => {
    const twice = build({ articles: [...sampleInput.articles, ...sampleInput.articles] });
    expect(twice).toEqual(sampleDigest);
  });

  test('accounts for every article: stories and what is left out are all there is', () => {
    const { stories, leftOut, mentions, totals } = sampleDigest;
    const left = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
    expect(stories.length + left).toBe(totals.articles);
    expect(mentions).toHaveLength(left);
    expect(new Set([...stories, ...mentions].map(({ articleId }) => articleId)).size).toBe(13);
  });

  test('names behind each figure the articles that make it up', () => {
    const housing = sampleDigest.themes.find(({ id }) => id === 'housing');
    expect(housing).toMatchObject({ articles: 7, networks: 3, past: [1, 0, 1, 0, 1, 0, 1, 1], verdict: 'up' });
    expect(housing?.articleIds).toEqual([
      'evictions',
      'levant',
      'rent-five',
      'rent-four',
      'rent-six',
      'rent-three',
      'rent-two',
    ]);
    for (const { articles, articleIds } of sampleDigest.themes) expect(articleIds).toHaveLength(articles);
  });

  test('keeps a theme that fell silent', () => {
    expect(sampleDigest.themes.find(({ id }) => id === 'climate')).toMatchObject({
      articles: 0,
      networks: 0,
      verdict: 'down',
    });
  });

  test('quotes each story word for word, in its language', () => {
    for (const { articleId, sentence = '', sentenceAt = -1 } of sampleDigest.stories) {
      const text = sampleInput.articles.find(({ id }) => id === articleId)?.text;
      expect(text?.slice(sentenceAt, sentenceAt + sentence.length)).toBe(sentence);
      expect(sentence).not.toBe('');
    }
    expect(sampleDigest.stories.find(({ articleId }) => articleId === 'lake')?.sentence).toBe(
      'Cuatro ciudades del lago abrirán en enero oficinas de acogida para personas refugiadas.',
    );
  });

  test('counts what has no date, and only says so', () => {
    expect(sampleDigest.undated).toBe(2);
    expect(sampleDigest.totals.articles).toBe(13);
    expect(build({ undated: 500 }).themes).toEqual(sampleDigest.themes);
  });

  test('names what nobody registered by its id', () => {
    const { stories, themes } = build({
      articles: [article({ id: 'a', sources: ['stranger'], themes: [{ id: 'constructor', score: 1 }] })],
    });
    expect(stories[0]?.organisations).toEqual([{ id: 'stranger', name: 'stranger' }]);
    expect(themes.find(({ id }) => id === 'constructor')).toMatchObject({ label: 'constructor', group: '' });
  });

  test('of ten thousand articles stays of a bounded size', () => {
    const articles = Array.from({ length: 10_000 }, (_, i) => article({ id: `a${i}`, sources: [`s${i % 90}`] }));
    const digest = build({ articles, tallies: [] });
    expect(digest.stories.length + digest.mentions.length).toBeLessThanOrEqual(312);
    expect(Object.values(digest.leftOut).reduce((sum, n) => sum + n, 0) + digest.stories.length).toBe(10_000);
  });
});
