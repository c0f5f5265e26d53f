import type { DigestArticle, Omission } from './digest.ts';
import { digestSettings } from './settings.ts';

export interface Choice {
  readonly article: DigestArticle;
  /** Why it is no story; absent where it is one. */
  readonly why?: Omission;
}

const { maxStories, maxPerNetwork, maxPerTheme } = digestSettings;

/** The rule of selection, for readers. */
export const selectionWords = [
  'Every network’s best article comes before any network’s second.',
  'Among them, articles on themes with a named rise come first, then networks that published least, then the clearest match with a theme, then the newest.',
  `At most ${maxStories} stories, ${maxPerNetwork} of one network and ${maxPerTheme} whose strongest theme is the same; an article without a theme is no story.`,
  'Nobody chooses by hand before staff review the draft, and the same articles always give the same stories.',
].join(' ');

/** All articles of a week in order of choice, each a story or not, and why not. */
export function selectStories(articles: readonly DigestArticle[], risen: ReadonlySet<string>): readonly Choice[] {
  const published = Map.groupBy(articles, networkOf);
  const size = (article: DigestArticle) => published.get(networkOf(article))?.length ?? 0;
  const rise = (article: DigestArticle) => (article.themes.some(({ id }) => risen.has(id)) ? 1 : 0);
  const order = (a: DigestArticle, b: DigestArticle) =>
    Number(b.themes.length > 0) - Number(a.themes.length > 0) ||
    rise(b) - rise(a) ||
    size(a) - size(b) ||
    (strongest(b)?.score ?? 0) - (strongest(a)?.score ?? 0) ||
    compare(b.published ?? '', a.published ?? '') ||
    compare(a.id, b.id);
  const turns = [...published.values()].flatMap((own) =>
    own.toSorted(order).map((article, turn) => ({ article, turn })),
  );
  const ranked = turns.toSorted((a, b) => a.turn - b.turn || order(a.article, b.article));
  const taken = { stories: 0, network: new Map<string, number>(), theme: new Map<string, number>() };
  return ranked.map(({ article }) => {
    const why = omission(article, taken);
    if (why) return { article, why };
    taken.stories += 1;
    add(taken.network, networkOf(article));
    add(taken.theme, strongest(article)?.id ?? '');
    return { article };
  });
}

interface Taken {
  readonly stories: number;
  readonly network: ReadonlyMap<string, number>;
  readonly theme: ReadonlyMap<string, number>;
}

function omission(article: DigestArticle, { stories, network, theme }: Taken): Omission | undefined {
  const main = strongest(article);
  if (!main) return 'no-theme';
  if ((network.get(networkOf(article)) ?? 0) >= maxPerNetwork) return 'network-cap';
  if ((theme.get(main.id) ?? 0) >= maxPerTheme) return 'theme-cap';
  return stories >= maxStories ? 'full' : undefined;
}

/** An article counts for the network that carried it first. */
const networkOf = ({ sources }: DigestArticle) => sources[0] ?? '';
const strongest = ({ themes }: DigestArticle) => byStrength(themes)[0];
const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Themes, the strongest first. */
export function byStrength<T extends { readonly id: string; readonly score: number }>(
  themes: readonly T[],
): readonly T[] {
  return themes.toSorted((a, b) => b.score - a.score || compare(a.id, b.id));
}

/** By UTF-16 units: the same everywhere, whatever the locale. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
