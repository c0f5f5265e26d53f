import { weeksBefore } from '../archive/week.ts';
import { type Change, directionOf, findChanges } from '../trends/find-changes.ts';
import type { Counts, History } from '../trends/history.ts';
import { trendSettings } from '../trends/settings.ts';
import { seriesOf, talliesOf } from './article-series.ts';
import type { DigestArticle, DigestInput, SeriesWeek, ThemeWeek } from './digest.ts';
import { followed } from './followed.ts';
import { compare } from './order.ts';
import { historyOf, seriesId, type Tally } from './series.ts';
import { digestSettings } from './settings.ts';

/** Every series of the week beside its past, with the articles behind each count. */
export function weekSeries(articles: readonly DigestArticle[], input: DigestInput) {
  const { week, themes } = input;
  const now = talliesOf(week, articles, (theme) => themes.get(theme)?.group);
  const past = input.tallies.filter((tally) => tally.week < week);
  const history = historyOf([...weeksNeeded(week), week], worthFollowing([...past, ...now], week), input);
  const changes = findChanges(history);
  return { themes: themesOf(articles, history, changes, themes), series: othersOf(articles, history, changes, themes) };
}

/** Tallies of all themes, and of other series those that are followed. */
function worthFollowing(tallies: readonly Tally[], week: string): readonly Tally[] {
  const counts = new Map<string, { articles: number; now: number }>();
  for (const { series, week: of, articles } of tallies) {
    const count = counts.get(series) ?? { articles: 0, now: 0 };
    count.articles += articles;
    if (of === week) count.now += articles;
    counts.set(series, count);
  }
  const all = [...counts].map(([id, count]) => ({ id, ...count }));
  const kinds = Map.groupBy(all, ({ id }) => id.slice(0, id.indexOf(':') + 1));
  const kept = new Set(
    [...kinds].flatMap(([kind, own]) => (kind === 'theme:' ? own.map(({ id }) => id) : followed(own))),
  );
  return tallies.filter(({ series }) => kept.has(series));
}

/** The weeks before a week that its digest shows. */
export const weeksShown = (week: string) => weeksBefore(week, digestSettings.shownWeeks);

/** The weeks before a week that its digest looks at. */
export const weeksNeeded = (week: string) => weeksBefore(week, trendSettings.pastWeeks + trendSettings.familyWeeks);

/** Every theme that the week or the weeks shown have, by id. */
function themesOf(
  articles: readonly DigestArticle[],
  history: History,
  changes: ReadonlyMap<string, Change>,
  names: DigestInput['themes'],
): readonly ThemeWeek[] {
  const having = byKey(articles, ({ themes }) => themes.map(({ id }) => id));
  const inPast = [...history.series.keys()].flatMap((series) => (series.startsWith('theme:') ? [series.slice(6)] : []));
  return [...new Set([...having.keys(), ...inPast])].sort(compare).flatMap((id) => {
    const { label = id, group = '' } = names.get(id) ?? {};
    const beside = besideOf(seriesId('theme', id), having.get(id) ?? [], history, changes);
    const isSeen = beside.articles > 0 || beside.past.some((n) => n > 0) || directionOf(beside.verdict) === 'down';
    return isSeen ? [{ id, label, group, ...beside }] : [];
  });
}

/** Groups, goals, countries and cities of the week; of each kind those with most articles. */
function othersOf(
  articles: readonly DigestArticle[],
  history: History,
  changes: ReadonlyMap<string, Change>,
  names: DigestInput['themes'],
): readonly SeriesWeek[] {
  const groupOf = (theme: string) => names.get(theme)?.group;
  const named = new Map(articles.flatMap((article) => [...seriesOf(article, groupOf)]));
  const having = byKey(articles, (article) => [...seriesOf(article, groupOf).keys()]);
  const all = [...named].map(([key, { kind, id, label }]) => ({
    kind,
    id,
    label,
    ...besideOf(key, having.get(key) ?? [], history, changes),
  }));
  const most = all.toSorted((a, b) => b.articles - a.articles || compare(a.id, b.id));
  return [...Map.groupBy(most, ({ kind }) => kind)]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, own]) => own.slice(0, digestSettings.maxSeries));
}

function byKey(articles: readonly DigestArticle[], keysOf: (article: DigestArticle) => readonly string[]) {
  const found = new Map<string, DigestArticle[]>();
  for (const article of articles)
    for (const key of new Set(keysOf(article))) found.set(key, [...(found.get(key) ?? []), article]);
  return found;
}

function besideOf(key: string, now: readonly DigestArticle[], history: History, changes: ReadonlyMap<string, Change>) {
  const change = changes.get(key);
  const past = totals(history.series.get(key) ?? [], history)
    .slice(0, -1)
    .slice(-digestSettings.shownWeeks);
  return {
    articles: now.length,
    networks: new Set(now.flatMap(({ sources }) => sources)).size,
    past,
    ...(change !== undefined && change.count < now.length && { comparable: change.count }),
    expected: change?.expected ?? { low: 0, high: 0 },
    verdict: change?.verdict ?? 'no-past',
    ...(change?.since !== undefined && { since: change.since }),
    articleIds: now.map(({ id }) => id).sort(compare),
  } as const;
}

const totals = (counts: Counts, { weeks }: History) =>
  weeks.map((_, t) => counts.reduce((sum, own) => sum + (own[t] ?? 0), 0));
