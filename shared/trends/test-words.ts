import { trendSettings } from './settings.ts';

const { pastWeeks, minPastWeeks, minArticles, rates, tail } = trendSettings;

/** How a change is found, for readers. */
export const testWords = [
  `Each theme, group, goal, country and city is compared with its own ${pastWeeks} weeks before, as the same networks would have had it: a network that could not be read, or is new, neither lowers nor raises anything.`,
  'Counts scatter around the usual by a negative binomial distribution, as much as each series and all together did before; how much is usual follows how much the networks published in all and, where a year is known, the season.',
  `A change is named if it is likely, all weeks so far considered. It is called clear if the count is outside of the usual range (${100 - 200 * tail} of 100 weeks are inside) and so likely that of all changes called clear in half a year at most ${rates.clear * 100}% are expected to be none. What is named with “perhaps” is less sure, and may lie inside the range where several weeks together suggest it: of all that is named, at most ${rates.perhaps * 100}% are expected to be none. What lasts for weeks is one change.`,
  `Below ${minArticles} articles, seen or expected, and with fewer than ${minPastWeeks} weeks of past, nothing is concluded; weeks tagged by another version of the tagger are not compared.`,
  'Counts are of articles that networks published, not of events, and an article without a date is counted in no week.',
].join(' ');
