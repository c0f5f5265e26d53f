import { weekBounds, weeksBefore } from '../archive/week.ts';
import { testWords } from '../trends/test-words.ts';
import { comingEvents } from './coming-events.ts';
import type { Coverage, Digest, DigestArticle, DigestInput, Omission, Story } from './digest.ts';
import { findNewWords } from './find-new-words.ts';
import { findPairs } from './find-pairs.ts';
import { byStrength, compare } from './order.ts';
import { type Choice, selectionWords, selectStories } from './select-stories.ts';
import { bestSentence, isVerbatim } from './sentence.ts';
import { digestSettings } from './settings.ts';
import { weekSeries } from './week-series.ts';
import { headlineOf, introductionOf } from './words.ts';

/** The digest of a week: the same input in any order gives the same digest. */
export function buildDigest(input: DigestInput): Digest {
  const { week, zone, undated, coverage, taxonomyVersion } = input;
  const articles = [...new Map(input.articles.map((article) => [article.id, article])).values()];
  const { from, to } = weekBounds(week, zone);
  const sources = sourcesOf(articles, input);
  const past = weeksBefore(week, digestSettings.shownWeeks).map((week) => totalOf(week, input));
  const totals = { articles: articles.length, sources: sources.length, past };
  const { themes, series } = weekSeries(articles, input);
  const outcome = outcomeOf(articles.length, coverage);
  const facts = { week, from, to, outcome, totals, themes, undated, coverage } as const;
  const risen = new Set(themes.filter(({ verdict }) => verdict === 'up').map(({ id }) => id));
  const choices = selectStories(articles, risen);
  const mentions = choices.flatMap(({ article, others, why }) =>
    why ? [article, ...others].map((one) => ({ ...mention(one, input), why })) : [],
  );
  return {
    week,
    zone,
    from,
    to,
    outcome,
    headline: headlineOf(facts),
    introduction: introductionOf(facts),
    totals,
    themes,
    series,
    newWords: findNewWords(articles, input.pastTitles, input.isKnownWord),
    pairs: findPairs(articles),
    events: comingEvents(articles, to),
    corrections: [],
    stories: choices.flatMap((choice) => (choice.why ? [] : [story(choice, input)])),
    mentions: mentions.slice(0, digestSettings.maxMentions),
    sources,
    undated,
    leftOut: countOmissions(choices),
    method: { trends: testWords, selection: selectionWords, coverage, taxonomyVersion },
  };
}

/** Silence of networks that answered is no news; silence of networks that did not is a failure of ours. */
function outcomeOf(articles: number, { polled, answered }: Coverage): Digest['outcome'] {
  const isWatched = polled > 0 && answered >= polled * digestSettings.minAnswered;
  if (articles > 0) return isWatched ? 'news' : 'partial';
  return isWatched ? 'no-news' : 'failed';
}

function totalOf(week: string, { totals }: DigestInput): Digest['totals']['past'][number] {
  const own = totals.filter((total) => total.week === week);
  return {
    week,
    articles: Math.max(0, ...own.map((t) => t.articles)),
    sources: Math.max(0, ...own.map((t) => t.sources)),
  };
}

function sourcesOf(articles: readonly DigestArticle[], { organisations, addresses }: DigestInput): Digest['sources'] {
  const ids = articles.flatMap(({ sources }) => [...new Set(sources)]);
  return [...Map.groupBy(ids, (id) => id)]
    .map(([id, own]) => ({ id, name: organisations.get(id) ?? id, articles: own.length, ...addresses?.get(id) }))
    .sort((a, b) => b.articles - a.articles || compare(a.name, b.name) || compare(a.id, b.id));
}

function mention(article: DigestArticle, input: DigestInput) {
  const { id, url, title, language, sources, published, themes, countries = [] } = article;
  return {
    articleId: id,
    url,
    title: title.trim() || url,
    language,
    organisations: sources.map((source) => ({ id: source, name: input.organisations.get(source) ?? source })),
    ...(published && { published }),
    themes: byStrength(themes).map((theme) => theme.id),
    ...(countries.length > 0 && { countries }),
  };
}

function story({ article, others }: Choice, input: DigestInput): Story {
  const quote = bestSentence(article.title, article.text);
  const alsoTold = others.map((other) => mention(other, input));
  if (!quote) return { ...mention(article, input), alsoTold };
  if (!isVerbatim(quote, article.text)) throw new Error(`a sentence of ${article.id} is not in its text`);
  return { ...mention(article, input), sentence: quote.text, sentenceAt: quote.at, alsoTold };
}

/** Articles that are in no story, by reason. */
function countOmissions(choices: readonly Choice[]): Digest['leftOut'] {
  const counts: Partial<Record<Omission, number>> = {};
  for (const { why, others } of choices) if (why) counts[why] = (counts[why] ?? 0) + 1 + others.length;
  return counts;
}
