import type { DigestArticle, Omission } from './digest.ts';
import { byStrength, compare } from './order.ts';
import { digestSettings } from './settings.ts';

/** A story of the week: the article that tells it best, and the others that tell the same. */
export interface Choice {
  readonly article: DigestArticle;
  readonly others: readonly DigestArticle[];
  /** Why it is no story of the digest; absent where it is one. */
  readonly why?: Omission;
}

const { maxStories, maxPerNetwork, maxPerTheme, maxPerRegion, maxPerLanguage } = digestSettings;

/** The rule of selection, for readers. */
export const selectionWords = [
  'Articles that tell the same are one story, told by the one whose text is whole and whose themes are clearest.',
  'Every network’s best story comes before any network’s second.',
  'Among them, stories on themes with a named rise come first, then those that more networks tell, then networks that published least, then the clearest match with a theme, then stories that name a city, then the newest.',
  `At most ${maxStories} stories, ${maxPerNetwork} of one network, ${maxPerTheme} whose strongest theme is the same, ${maxPerRegion} of one country and ${maxPerLanguage} in one language, more only where places would stay empty; a story without a theme is not chosen.`,
  'Nobody chooses by hand before staff review the draft, and the same articles always give the same stories.',
].join(' ');

/** All stories of a week in order of choice, each in the digest or not, and why not. */
export function selectStories(articles: readonly DigestArticle[], risen: ReadonlySet<string>): readonly Choice[] {
  const published = Map.groupBy(articles, networkOf);
  const size = ({ article }: Choice) => published.get(networkOf(article))?.length ?? 0;
  const rise = ({ article }: Choice) => (article.themes.some(({ id }) => risen.has(id)) ? 1 : 0);
  const local = ({ article }: Choice) => (article.places.some(({ precision }) => precision === 'city') ? 1 : 0);
  const told = ({ article, others }: Choice) => new Set([article, ...others].map(networkOf)).size;
  const order = (a: Choice, b: Choice) =>
    Number(b.article.themes.length > 0) - Number(a.article.themes.length > 0) ||
    rise(b) - rise(a) ||
    told(b) - told(a) ||
    size(a) - size(b) ||
    (strongest(b.article)?.score ?? 0) - (strongest(a.article)?.score ?? 0) ||
    local(b) - local(a) ||
    compare(b.article.published ?? '', a.article.published ?? '') ||
    compare(a.article.id, b.article.id);
  const stories = [...Map.groupBy(articles, ({ story }) => story).values()].map(asChoice);
  const turns = [...Map.groupBy(stories, ({ article }) => networkOf(article)).values()].flatMap((own) =>
    own.toSorted(order).map((choice, turn) => ({ choice, turn })),
  );
  const ranked = turns.toSorted((a, b) => a.turn - b.turn || order(a.choice, b.choice));
  const taken: Taken = { stories: 0, of: new Map() };
  const take = ({ why: _, ...choice }: Choice, soft: Soft): Choice => {
    const why = omission(choice.article, taken, soft);
    if (why) return { ...choice, why };
    taken.stories += 1;
    for (const { key } of caps(choice.article)) taken.of.set(key, (taken.of.get(key) ?? 0) + 1);
    return choice;
  };
  const first = ranked.map(({ choice }) => take(choice, 'kept'));
  // Room that is left goes to those whose country or language had its share: nothing is gained by an empty place.
  const second = first.map((choice) => (isSoft(choice.why) ? take(choice, 'lifted') : choice));
  const isLate = (choice: Choice, i: number) => !choice.why && first[i]?.why !== undefined;
  return [...second.filter((choice, i) => !isLate(choice, i)), ...second.filter(isLate)];
}

/** The article that tells a story best: with a whole text, the clearest theme, the oldest. */
function asChoice(articles: readonly DigestArticle[]): Choice {
  const [article, ...others] = articles.toSorted(
    (a, b) =>
      Number(b.textFrom === 'page') - Number(a.textFrom === 'page') ||
      (strongest(b)?.score ?? 0) - (strongest(a)?.score ?? 0) ||
      compare(a.published ?? '', b.published ?? '') ||
      compare(a.id, b.id),
  );
  if (!article) throw new RangeError('a story without an article');
  return { article, others };
}

/** Whether the caps of countries and languages hold. */
type Soft = 'kept' | 'lifted';
const isSoft = (why: Omission | undefined) => why === 'region-cap' || why === 'language-cap';

interface Taken {
  stories: number;
  readonly of: Map<string, number>;
}

function omission(article: DigestArticle, { stories, of }: Taken, soft: Soft): Omission | undefined {
  if (article.themes.length === 0) return 'no-theme';
  const full = caps(article).find(
    ({ key, most, why }) => (soft === 'kept' || !isSoft(why)) && (of.get(key) ?? 0) >= most,
  );
  return full?.why ?? (stories >= maxStories ? 'full' : undefined);
}

/** What a story uses up: so much of a network, a theme, a country and a language is enough. */
function caps(
  article: DigestArticle,
): readonly { readonly key: string; readonly most: number; readonly why: Omission }[] {
  const country = article.places.find((place) => place.country)?.country;
  return [
    { key: `network ${networkOf(article)}`, most: maxPerNetwork, why: 'network-cap' },
    { key: `theme ${strongest(article)?.id}`, most: maxPerTheme, why: 'theme-cap' },
    ...(country ? [{ key: `country ${country}`, most: maxPerRegion, why: 'region-cap' as const }] : []),
    { key: `language ${article.language}`, most: maxPerLanguage, why: 'language-cap' },
  ];
}

/** An article counts for the network that carried it first. */
const networkOf = ({ sources }: DigestArticle) => sources[0] ?? '';
const strongest = ({ themes }: DigestArticle) => byStrength(themes)[0];
