import { type Share, shareTest } from './share-test.ts';

/** The counts that would surprise nobody this week: those that the test alone would not call unusual. */
export function usualRange(of: number, past: Share, level: number): { readonly low: number; readonly high: number } {
  const isUsual = (articles: number) => shareTest({ articles, of }, past) > level;
  let low = past.of === 0 ? 0 : Math.round((of * past.articles) / past.of);
  let high = low;
  while (low > 0 && isUsual(low - 1)) low -= 1;
  while (high < of && isUsual(high + 1)) high += 1;
  return { low, high };
}
