import { directionOf } from '../trends/find-changes.ts';
import type { Digest, Pair, SeriesWeek, ThemeWeek } from './digest.ts';
import { themeNames } from './labels.ts';
import { compare } from './order.ts';
import { digestSettings } from './settings.ts';
import { headlineOf, introductionOf } from './words.ts';

interface Retag {
  readonly do: 'tag' | 'untag';
  readonly article: string;
  readonly theme: string;
}
interface Named {
  readonly articleId: string;
  readonly themes: readonly string[];
  readonly organisations: readonly { readonly id: string }[];
}
/** Articles of the digest by id, as they are tagged now. */
type Articles = ReadonlyMap<string, Named>;
type Beside = Omit<ThemeWeek, 'group'>;

/**
 * A digest in which an article has a theme, or has it no more. The counts of the theme and of its group follow, and so do
 * pairs and the machine's own words; what staff wrote stays. A change is called one only as long as the count stays
 * outside of the usual range. New changes are not called: that takes all series at once.
 */
export function retagged(
  digest: Digest,
  { do: what, article, theme }: Retag,
): Digest | 'no-such-article' | 'no-such-theme' {
  const row = digest.themes.find(({ id }) => id === theme) ?? (what === 'tag' ? newRow(digest, theme) : undefined);
  if (!row) return 'no-such-theme';
  const mend = <T extends Named>(one: T): T =>
    one.articleId === article ? { ...one, ...mended(one, what, theme) } : one;
  const mendedLists = {
    stories: digest.stories.map((story) => ({ ...mend(story), alsoTold: story.alsoTold.map(mend) })),
    mentions: digest.mentions.map(mend),
  };
  const articles = articlesOf(mendedLists);
  const own = articles.get(article);
  if (!own) return 'no-such-article';
  const counted = { ...recounted(row, article, what === 'tag', articles), group: row.group };
  const themes = [...digest.themes.filter((other) => other.id !== theme), counted]
    .filter(isSeen)
    .sort((a, b) => compare(a.id, b.id));
  const groups = new Map(themes.map(({ id, group }) => [id, group]));
  const isInGroup = own.themes.some((id) => groups.get(id) === row.group);
  return reworded(digest, {
    ...digest,
    ...mendedLists,
    themes,
    series: digest.series.map((one) =>
      isGroup(one, row.group) ? { ...recounted(one, article, isInGroup, articles), kind: one.kind } : one,
    ),
    pairs: digest.pairs.flatMap((pair) => repaired(pair, { ...digest, themes }, own, theme)),
  });
}

/** A theme that a person gives counts as the strongest, as it does in the archive. */
const mended = ({ themes }: Named, what: Retag['do'], theme: string) => ({
  themes: what === 'tag' ? [...new Set([theme, ...themes])] : themes.filter((id) => id !== theme),
});

const articlesOf = ({ stories, mentions }: Pick<Digest, 'stories' | 'mentions'>): Articles =>
  new Map([...stories.flatMap((story) => [story, ...story.alsoTold]), ...mentions].map((one) => [one.articleId, one]));

const isGroup = ({ kind, id }: SeriesWeek, group: string) => kind === 'group' && id === group;
/** As `week-series.ts` lists themes. */
const isSeen = ({ articles, past, verdict }: ThemeWeek) =>
  articles > 0 || past.some((n) => n > 0) || directionOf(verdict) === 'down';

/** A theme that neither the week nor its past has. */
function newRow({ totals }: Digest, theme: string): ThemeWeek | undefined {
  const named = themeNames().get(theme);
  if (!named) return undefined;
  const past = totals.past.map(() => 0);
  const expected = { low: 0, high: 0 };
  return { id: theme, ...named, articles: 0, networks: 0, past, expected, verdict: 'no-past', articleIds: [] };
}

function recounted(row: Beside, article: string, isOfIt: boolean, articles: Articles): Beside {
  const others = row.articleIds.filter((id) => id !== article);
  const articleIds = isOfIt ? [...others, article].sort(compare) : others;
  const n = articleIds.length;
  const counts = { articleIds, articles: n, networks: networksOf(row, articleIds, articles) };
  const direction = directionOf(row.verdict);
  const isOutside = direction === 'up' ? n > row.expected.high : direction === 'down' ? n < row.expected.low : true;
  const { since: _, ...calm } = row;
  return isOutside ? { ...row, ...counts } : { ...calm, ...counts, verdict: 'usual' };
}

/** Networks behind a count; of a week so large that not every article is named, those that are surely there. */
function networksOf({ networks }: Beside, ids: readonly string[], articles: Articles): number {
  const known = ids.flatMap((id) => articles.get(id) ?? []);
  const surely = new Set(known.flatMap(({ organisations }) => organisations.map(({ id }) => id))).size;
  return known.length === ids.length ? surely : Math.max(surely, Math.min(networks, ids.length));
}

/** A pair of themes with an article in it or not; gone where too few are left. */
function repaired(
  pair: Pair,
  { themes, totals }: Digest,
  { articleId, themes: own }: Named,
  theme: string,
): readonly Pair[] {
  if (!pair.themes.includes(theme)) return [pair];
  const others = pair.articleIds.filter((id) => id !== articleId);
  const isBoth = pair.themes.every((id) => own.includes(id));
  const articleIds = isBoth ? [...others, articleId].sort(compare) : others;
  const [a = 0, b = 0] = pair.themes.map((id) => themes.find((row) => row.id === id)?.articles);
  const usual = Math.round((10 * a * b) / totals.articles) / 10;
  return articleIds.length < digestSettings.minPairArticles ? [] : [{ ...pair, usual, articleIds }];
}

/** Headline and introduction say the new counts where they are still the machine's own words. */
function reworded(before: Digest, after: Digest): Digest {
  const facts = ({ method, ...digest }: Digest) => ({ ...digest, coverage: method.coverage });
  const [was, is] = [facts(before), facts(after)];
  return {
    ...after,
    headline: before.headline === headlineOf(was) ? headlineOf(is) : before.headline,
    introduction: before.introduction === introductionOf(was) ? introductionOf(is) : before.introduction,
  };
}
