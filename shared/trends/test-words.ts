import { trendSettings } from './settings.ts';

const { pastWeeks, minPastWeeks, minArticles, falseDiscoveryRate } = trendSettings;

/** How a change is found, for readers. */
export const testWords = [
  `A theme's share of the week's articles is compared with its share in the ${pastWeeks} weeks before (Fisher's exact test).`,
  `All themes are judged together (Benjamini–Hochberg), so that of the changes named about ${falseDiscoveryRate * 100}% or fewer are chance.`,
  `The usual range holds the counts that the test alone would not find unusual; a count outside it is named a change only if it stands out among all themes.`,
  `Below ${minArticles} articles, seen or expected, and with fewer than ${minPastWeeks} weeks of past, nothing is concluded.`,
  'Counts are of articles that networks published, not of events, and an article without a date is counted in no week.',
].join(' ');
