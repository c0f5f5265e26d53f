import { directionOf } from '../trends/find-changes.ts';
import type { Digest, ThemeWeek } from './digest.ts';
import { compare } from './order.ts';

interface Retag {
  readonly do: 'tag' | 'untag';
  readonly article: string;
  readonly theme: string;
}

/**
 * A digest in which an article has a theme, or has it no more. The theme's count follows; a change is called one only
 * as long as the count stays outside of the usual range. New changes are not called: that takes all series at once.
 */
export function retagged(
  digest: Digest,
  { do: what, article, theme }: Retag,
): Digest | 'no-such-article' | 'no-such-theme' {
  const row = digest.themes.find(({ id }) => id === theme);
  if (!row) return 'no-such-theme';
  const isHere = ({ articleId }: { readonly articleId: string }) => articleId === article;
  if (![...digest.stories, ...digest.mentions].some(isHere)) return 'no-such-article';
  const mend = <T extends { readonly articleId: string; readonly themes: readonly string[] }>(one: T): T =>
    isHere(one)
      ? {
          ...one,
          themes: what === 'tag' ? [...new Set([...one.themes, theme])] : one.themes.filter((id) => id !== theme),
        }
      : one;
  return {
    ...digest,
    stories: digest.stories.map(mend),
    mentions: digest.mentions.map(mend),
    themes: digest.themes.map((other) => (other === row ? counted(row, what, article) : other)),
  };
}

function counted(row: ThemeWeek, what: Retag['do'], article: string): ThemeWeek {
  const others = row.articleIds.filter((id) => id !== article);
  const articleIds = what === 'tag' ? [...others, article].sort(compare) : others;
  const n = articleIds.length;
  const direction = directionOf(row.verdict);
  const isOutside = direction === 'up' ? n > row.expected.high : direction === 'down' ? n < row.expected.low : true;
  const { since: _, ...calm } = row;
  return isOutside ? { ...row, articleIds, articles: n } : { ...calm, articleIds, articles: n, verdict: 'usual' };
}
