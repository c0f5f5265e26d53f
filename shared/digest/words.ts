import { trendSettings } from '../trends/settings.ts';
import type { Digest, ThemeWeek } from './digest.ts';
import { counted, listed, showSpan } from './say.ts';

/** What the words of a digest are made from. */
type Facts = Pick<Digest, 'week' | 'from' | 'to' | 'outcome' | 'totals' | 'themes' | 'undated'> &
  Pick<Digest['method'], 'coverage'>;

/** Changes, and themes, that headline and introduction name. */
const maxNamed = 3;

/** What a digest says of itself that its deadline published. */
export const unreviewedWords = 'This digest was published at its deadline: nobody of the staff had approved it.';

/** The one line above a digest: a change if there is one, and never a change where there is none. */
export function headlineOf({ outcome, totals, themes, coverage }: Facts): string {
  const { articles, sources } = totals;
  if (outcome === 'failed') return 'No digest of the news: too few networks could be read this week';
  if (outcome === 'no-news') return 'No network published a dated article this week';
  if (outcome === 'partial')
    return `An incomplete week: ${coverage.answered} of ${coverage.polled} networks could be read`;
  const more = named(themes, 'up');
  const less = named(themes, 'down');
  if (more && less) return `More than usual: ${more}; less: ${less}`;
  if (more) return `More than usual: ${more}`;
  if (less) return `Less than usual: ${less}`;
  const volume = `${counted(articles, 'article')} from ${counted(sources, 'network')}`;
  return themes.some(isCompared) ? `${volume}, and no notable change` : volume;
}

/** The paragraph below the headline. */
export function introductionOf(facts: Facts): string {
  return [volume(facts), change(facts), perhaps(facts), largest(facts), undated(facts)]
    .filter((sentence) => sentence)
    .join(' ');
}

function volume({ week, from, to, outcome, totals, coverage }: Facts): string {
  const when = `In week ${Number(week.slice(-2))} (${showSpan(from, to)})`;
  const watched = `${coverage.answered} of ${counted(coverage.polled, 'network')}`;
  const published = `${when}, ${counted(totals.sources, 'network')} published ${counted(totals.articles, 'article')}.`;
  if (outcome === 'failed')
    return `${when}, only ${watched} could be read, and no article was found. This is a failure of the monitor, not a quiet week.`;
  if (outcome === 'no-news') return `${when}, ${watched} could be read, and none had an article dated in the week.`;
  if (outcome === 'partial')
    return `${published} Only ${watched} could be read, so take every count as a lower bound and every change with care.`;
  return published;
}

function change({ outcome, totals, themes }: Facts): string {
  if (outcome === 'failed' || outcome === 'no-news') return '';
  const changes = mostFirst(themes.filter(({ verdict }) => verdict === 'up' || verdict === 'down'));
  const unsaid = changes.length - maxNamed;
  if (changes.length > 0)
    return [
      ...changes.slice(0, maxNamed).map(compared),
      unsaid > 0 ? `${counted(unsaid, 'more change')} ${unsaid === 1 ? 'is' : 'are'} in the table of themes.` : '',
    ]
      .join(' ')
      .trim();
  if (themes.some(isCompared)) return 'No theme stands out clearly from the weeks before.';
  if (themes.some(({ verdict }) => verdict === 'too-few'))
    return 'There are too few articles to compare themes with the weeks before.';
  const weeks = totals.past.filter(({ articles }) => articles > 0).length;
  return `It is too early to compare: the archive has ${counted(weeks, 'week')} before this one, and ${trendSettings.minPastWeeks} are needed.`;
}

const isCompared = ({ verdict }: ThemeWeek) => verdict === 'usual' || verdict.startsWith('perhaps-');

/** What may be a change and may be chance: said to be so, and never in the headline. */
function perhaps({ outcome, themes }: Facts): string {
  if (outcome === 'failed' || outcome === 'no-news') return '';
  const say = (verdict: 'perhaps-up' | 'perhaps-down', than: string) => {
    const labels = named(themes, verdict);
    return labels && `${than} than usual: ${labels}`;
  };
  const hints = [say('perhaps-up', 'more'), say('perhaps-down', 'less')].filter((hint) => hint);
  return hints.length > 0 ? `Perhaps ${hints.join('; perhaps ')}; up to half of such hints are chance.` : '';
}

function compared({ label, articles, networks, comparable, expected: { low, high } }: ThemeWeek): string {
  const usual = `${low === high ? low : `${low} to ${high}`} would be usual`;
  const from = networks > 0 ? ` from ${counted(networks, 'network')}` : '';
  const has = `${label} has ${counted(articles, 'article')}${from}`;
  if (comparable === undefined) return `${has}, where ${usual}.`;
  return `${has}. Only ${comparable} of them ${comparable === 1 ? 'is' : 'are'} from networks known long enough to compare, where ${usual}.`;
}

function largest({ themes }: Facts): string {
  const top = mostFirst(themes.filter(({ articles }) => articles >= trendSettings.minArticles)).slice(0, maxNamed);
  if (top.length === 0) return '';
  const items = listed(top.map(({ label, articles }) => `${label} (${articles})`));
  return `${top.length === 1 ? 'The theme with the most articles is' : 'The themes with the most articles are'} ${items}.`;
}

function undated({ undated }: Facts): string {
  if (undated === 0) return '';
  return `${counted(undated, 'article')} without a date ${undated === 1 ? 'is' : 'are'} kept in the archive and counted in no week.`;
}

/** Themes with a verdict, as a list; more than a headline holds end in a number. */
function named(themes: readonly ThemeWeek[], verdict: ThemeWeek['verdict']): string {
  const all = mostFirst(themes.filter((theme) => theme.verdict === verdict)).map(({ label }) => label);
  const rest = all.length - maxNamed;
  return listed(rest > 0 ? [...all.slice(0, maxNamed), counted(rest, 'other theme')] : all);
}

/** Themes with the most articles first; equals by label. */
export function mostFirst<T extends Pick<ThemeWeek, 'articles' | 'label'>>(themes: readonly T[]): readonly T[] {
  return themes.toSorted((a, b) => b.articles - a.articles || (a.label < b.label ? -1 : 1));
}
