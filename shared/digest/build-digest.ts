import { weekBounds, weeksBefore } from '../archive/week.ts';
import { compareThemes } from '../trends/compare-themes.ts';
import { trendSettings } from '../trends/settings.ts';
import { testWords } from '../trends/test-words.ts';
import type { Coverage, Digest, DigestArticle, DigestInput, Omission, Story, ThemeWeek } from './digest.ts';
import { byStrength, type Choice, compare, selectionWords, selectStories } from './select-stories.ts';
import { firstSentence, isVerbatim } from './sentence.ts';
import { digestSettings } from './settings.ts';
import { headlineOf, introductionOf } from './words.ts';

/** The digest of a week: the same input in any order gives the same digest. */
export function buildDigest(input: DigestInput): Digest {
  const { week, zone, undated, coverage, taxonomyVersion } = input;
  const articles = [...new Map(input.articles.map((article) => [article.id, article])).values()];
  const { from, to } = weekBounds(week, zone);
  const sources = sourcesOf(articles, input.organisations);
  const past = weeksBefore(week, trendSettings.pastWeeks).map((week) => totalOf(week, input));
  const totals = { articles: articles.length, sources: sources.length, past };
  const themes = themesOf(articles, totals, input);
  const outcome = outcomeOf(articles.length, coverage);
  const facts = { week, from, to, outcome, totals, themes, undated, coverage } as const;
  const risen = new Set(themes.filter(({ verdict }) => verdict === 'up').map(({ id }) => id));
  const choices = selectStories(articles, risen);
  const mentions = choices.flatMap(({ article, why }) => (why ? [{ ...mention(article, input), why }] : []));
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
    stories: choices.flatMap(({ article, why }) => (why ? [] : [story(article, input)])),
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

/** Themes with the articles behind each count, which are this week's count, beside their past. */
function themesOf(
  articles: readonly DigestArticle[],
  totals: Digest['totals'],
  input: DigestInput,
): readonly ThemeWeek[] {
  const weeks = totals.past.map(({ week }) => week);
  const inPast = input.counts.filter(({ week, articles }) => articles > 0 && weeks.includes(week));
  const ids = new Set([
    ...articles.flatMap(({ themes }) => themes.map(({ id }) => id)),
    ...inPast.map(({ theme }) => theme),
  ]);
  const themes = [...ids].sort(compare).map((id) => {
    const now = articles.filter(({ themes }) => themes.some((theme) => theme.id === id));
    const own = inPast.filter(({ theme }) => theme === id);
    const past = weeks.map((week) => Math.max(0, ...own.filter((count) => count.week === week).map((c) => c.articles)));
    const { label = id, group = '' } = input.themes.get(id) ?? {};
    const networks = new Set(now.flatMap(({ sources }) => sources)).size;
    const articleIds = now.map((article) => article.id).sort(compare);
    return { id, label, group, articles: now.length, networks, past, articleIds };
  });
  const trends = compareThemes(themes, {
    articles: totals.articles,
    past: totals.past.map(({ articles }) => articles),
  });
  return themes.flatMap((theme, i) => {
    const trend = trends[i];
    return trend ? [{ ...theme, expected: trend.expected, verdict: trend.verdict }] : [];
  });
}

function sourcesOf(articles: readonly DigestArticle[], names: ReadonlyMap<string, string>): Digest['sources'] {
  const ids = articles.flatMap(({ sources }) => [...new Set(sources)]);
  return [...Map.groupBy(ids, (id) => id)]
    .map(([id, own]) => ({ id, name: names.get(id) ?? id, articles: own.length }))
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

function story(article: DigestArticle, input: DigestInput): Story {
  const quote = firstSentence(article.text, article.language);
  if (!quote) return mention(article, input);
  if (!isVerbatim(quote, article.text)) throw new Error(`a sentence of ${article.id} is not in its text`);
  return { ...mention(article, input), sentence: quote.text, sentenceAt: quote.at };
}

function countOmissions(choices: readonly Choice[]): Record<Omission, number> {
  const count = (why: Omission) => choices.filter((choice) => choice.why === why).length;
  return {
    'no-theme': count('no-theme'),
    'network-cap': count('network-cap'),
    'theme-cap': count('theme-cap'),
    full: count('full'),
  };
}
