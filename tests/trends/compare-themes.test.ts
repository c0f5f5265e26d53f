import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareThemes, type Series } from '../../shared/trends/compare-themes.ts';

const steady = (n: number) => Array<number>(8).fill(n);
/** A usual week: 40 articles, and 40 in each week before. */
const usualWeek: Series = { articles: 40, past: steady(40) };
const verdictOf = (theme: Series, all = usualWeek) => compareThemes([theme], all)[0]?.verdict;

describe('a theme alone is', () => {
  test.each([
    // Tails by hand from the binomial limit: 12 where 2 are expected is beyond any doubt; 3 is not.
    ['up', { articles: 12, past: steady(2) }],
    ['usual', { articles: 3, past: steady(2) }],
    ['down', { articles: 0, past: steady(8) }],
    ['usual', { articles: 6, past: steady(8) }],
    ['too-few', { articles: 2, past: steady(0) }],
    ['too-few', { articles: 0, past: steady(2) }],
    ['up', { articles: 3, past: steady(0) }],
  ] as const)('%s with %o', (verdict, theme) => {
    expect(verdictOf(theme)).toBe(verdict);
  });

  test('not up where everything is: twice the articles on it among twice the articles', () => {
    expect(verdictOf({ articles: 16, past: steady(8) }, { articles: 80, past: steady(40) })).toBe('usual');
  });

  test('not down where its sources and all others fell silent', () => {
    expect(verdictOf({ articles: 1, past: steady(16) }, { articles: 3, past: steady(40) })).toBe('too-few');
    expect(verdictOf({ articles: 0, past: steady(16) }, { articles: 0, past: steady(40) })).toBe('too-few');
  });

  test('without a past while fewer than four weeks had articles', () => {
    const three = [0, 0, 0, 0, 0, 40, 40, 40];
    expect(verdictOf({ articles: 12, past: three.map((n) => n / 20) }, { articles: 40, past: three })).toBe('no-past');
    expect(verdictOf({ articles: 12, past: [] }, { articles: 40, past: [] })).toBe('no-past');
  });

  test('measured by the weeks that were read: empty weeks of the archive lower no mean', () => {
    const half = [0, 0, 0, 0, 40, 40, 40, 40];
    const [trend] = compareThemes([{ articles: 4, past: half.map((n) => n / 10) }], { articles: 40, past: half });
    expect(trend).toMatchObject({ mean: 4, verdict: 'usual' });
  });
});

test('what is a finding alone is none among many themes that did nothing', () => {
  const odd: Series = { articles: 5, past: steady(1) };
  const others = Array<Series>(40).fill({ articles: 4, past: steady(4) });
  expect(verdictOf(odd)).toBe('up');
  expect(compareThemes([odd, ...others], usualWeek)[0]?.verdict).toBe('usual');
});

test('themes that no week had change nothing for the others', () => {
  const odd: Series = { articles: 5, past: steady(1) };
  const silent = Array<Series>(500).fill({ articles: 0, past: steady(0) });
  expect(compareThemes([odd, ...silent], usualWeek)[0]?.verdict).toBe('up');
});

test('a count that the past never saw, larger than the whole week, breaks nothing', () => {
  expect(verdictOf({ articles: 9, past: steady(50) }, { articles: 3, past: steady(4) })).toBeDefined();
});

test('no change is ever named inside the usual range', () => {
  const theme = fc.record({ articles: fc.nat(40), past: fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(theme, { minLength: 1, maxLength: 12 }), (themes) => {
      for (const [i, { expected, verdict }] of compareThemes(themes, usualWeek).entries()) {
        const articles = themes[i]?.articles ?? 0;
        expect(expected.low).toBeLessThanOrEqual(expected.high);
        if (verdict === 'up') expect(articles).toBeGreaterThan(expected.high);
        if (verdict === 'down') expect(articles).toBeLessThan(expected.low);
      }
    }),
    { numRuns: 60 },
  );
});

describe('in a simulated year of 60 articles a week on 60 themes, few large and many small,', () => {
  const themes = 60;
  const articles = 60;
  const shares = Array.from({ length: themes }, (_, i) => 1 / (i + 1));
  const ends = shares.map((_, i) => shares.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const drawWeek = () => {
    const counts = Array<number>(themes).fill(0);
    for (let i = 0; i < articles; i++) {
      const drawn = random() * (ends[themes - 1] ?? 0);
      const theme = ends.findIndex((end) => drawn < end);
      counts[theme] = (counts[theme] ?? 0) + 1;
    }
    return counts;
  };
  /** Verdicts of a week in which the sixth theme, where 2.1 articles are usual, has so many more. */
  const weekWith = (more: number) => {
    const past = Array.from({ length: 8 }, drawWeek);
    const series = drawWeek().map((n, t) => ({
      articles: t === 5 ? n + more : n,
      past: past.map((week) => week[t] ?? 0),
    }));
    return compareThemes(series, { articles: articles + more, past: steady(articles) }).map(({ verdict }) => verdict);
  };
  const weeks = (more: number) => Array.from({ length: 300 }, () => weekWith(more));

  test('fewer than one week in fifty names a change that is none', () => {
    const wrong = weeks(0).filter((verdicts) => verdicts.includes('up') || verdicts.includes('down'));
    expect(wrong.length / 300).toBeLessThan(0.02);
  });

  test('a theme at five times its usual is named in most weeks', () => {
    const right = weeks(9).filter((verdicts) => verdicts[5] === 'up');
    expect(right.length / 300).toBeGreaterThan(0.5);
  });
});
