import { findings } from './false-discovery.ts';
import { trendSettings } from './settings.ts';
import { shareTest } from './share-test.ts';
import { usualRange } from './usual-range.ts';

export const verdicts = ['up', 'down', 'usual', 'too-few', 'no-past'] as const;
type Verdict = (typeof verdicts)[number];

/** Articles in a week and in each week before it, oldest first. */
export interface Series {
  readonly articles: number;
  readonly past: readonly number[];
}

export interface Trend {
  /** Mean of the past weeks that had any article at all. */
  readonly mean: number;
  /** Counts that would be usual among as many articles as this week has. */
  readonly expected: { readonly low: number; readonly high: number };
  /** The test's answer for this theme alone. */
  readonly p: number;
  readonly verdict: Verdict;
}

/** How each theme of a week compares with its own past; all themes are judged together. */
export function compareThemes(themes: readonly Series[], all: Series): readonly Trend[] {
  const weeks = all.past.filter((articles) => articles > 0).length;
  const pastOf = sum(all.past);
  const { minPastWeeks, minArticles, falseDiscoveryRate } = trendSettings;
  const tests = themes.map(({ articles, past }) => {
    const before = { articles: sum(past), of: Math.max(pastOf, sum(past)) };
    const of = Math.max(all.articles, articles);
    const expected = before.of === 0 ? 0 : (of * before.articles) / before.of;
    return { articles, of, before, expected, p: shareTest({ articles, of }, before) };
  });
  // A theme that no week had cannot be a finding, whatever happens: it takes no part.
  const seen = tests.filter(({ articles, before }) => articles + before.articles > 0);
  const found = findings(
    seen.map(({ p }) => p),
    falseDiscoveryRate,
  );
  const named = new Set(seen.filter((_, i) => found[i]));
  const judge = (test: (typeof tests)[number]): Verdict => {
    if (weeks < minPastWeeks) return 'no-past';
    if (Math.max(test.articles, test.expected) < minArticles) return 'too-few';
    if (!named.has(test)) return 'usual';
    return test.articles > test.expected ? 'up' : 'down';
  };
  return tests.map((test) => ({
    mean: weeks === 0 ? 0 : test.before.articles / weeks,
    expected: usualRange(test.of, test.before, falseDiscoveryRate),
    p: test.p,
    verdict: judge(test),
  }));
}

const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
