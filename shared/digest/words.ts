import { trendSettings } from '../trends/settings.ts';
import type { Digest, ThemeWeek } from './digest.ts';
import { headlineFacts, isCompared, maxNamed, mostFirst, type Named, namedOf } from './headline.ts';
import { counted, listed, showSpan } from './say.ts';

/** What the words of a digest are made from. */
type Facts = Pick<Digest, 'week' | 'from' | 'to' | 'outcome' | 'totals' | 'themes' | 'undated'> &
  Pick<Digest['method'], 'coverage'>;

/** What a digest says of itself that its deadline published. */
export const unreviewedWords = 'This digest was published at its deadline: nobody of the staff had approved it.';

/** The one line above a digest: a change if there is one, and never a change where there is none. */
export function headlineOf(facts: Facts): string {
  const headline = headlineFacts(facts);
  switch (headline.kind) {
    case 'failed':
      return 'No digest of the news: too few networks could be read this week';
    case 'no-news':
      return 'No network published a dated article this week';
    case 'partial':
      return `An incomplete week: ${headline.answered} of ${headline.polled} networks could be read`;
    case 'changes': {
      const [more, less] = [say(headline.more), say(headline.less)];
      if (more && less) return `More than usual: ${more}; less: ${less}`;
      return more ? `More than usual: ${more}` : `Less than usual: ${less}`;
    }
    case 'counts': {
      const volume = `${counted(headline.articles, 'article')} from ${counted(headline.networks, 'network')}`;
      return headline.isCompared ? `${volume}, and no notable change` : volume;
    }
  }
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

/** What may be a change and may be chance: said to be so, and never in the headline. */
function perhaps({ outcome, themes }: Facts): string {
  if (outcome === 'failed' || outcome === 'no-news') return '';
  const hint = (verdict: 'perhaps-up' | 'perhaps-down', than: string) => {
    const labels = say(namedOf(themes, verdict));
    return labels && `${than} than usual: ${labels}`;
  };
  const hints = [hint('perhaps-up', 'more'), hint('perhaps-down', 'less')].filter((hint) => hint);
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

/** Themes as a list; more than a line holds end in a number. */
const say = ({ labels, others }: Named): string =>
  listed(others > 0 ? [...labels, counted(others, 'other theme')] : labels);
