import { articlesNamed } from './articles-named.ts';
import type { Digest, NewWord, Pair } from './digest.ts';

/** A figure of a digest: what it counts, and the articles it counts. */
export interface Figure {
  readonly label: string;
  /** Which language the label is in, where it is not the digest's own. */
  readonly language?: string;
  readonly articleIds: readonly string[];
}

/** Names of figures that are no series. */
export const wordFigure = ({ language, word }: Pick<NewWord, 'language' | 'word'>) => `word:${language}:${word}`;
export const pairFigure = ({ themes }: Pick<Pair, 'themes'>) => `pair:${themes.join('+')}`;
export const networkFigure = (id: string) => `network:${id}`;

/** The figure of a name such as `theme:right-to-housing` or `country:SE`; `undefined` where the digest has none. */
export function figureOf(digest: Digest, name: string): Figure | undefined {
  const [kind = '', id = ''] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
  switch (kind) {
    case 'theme':
      return digest.themes.find((theme) => theme.id === id);
    case 'word': {
      const found = digest.newWords.find((word) => wordFigure(word) === name);
      return found && { label: found.word, language: found.language, articleIds: found.articleIds };
    }
    case 'pair': {
      const found = digest.pairs.find((pair) => pairFigure(pair) === name);
      return found && { label: pairLabel(digest, found), articleIds: found.articleIds };
    }
    case 'network': {
      const found = digest.sources.find((source) => source.id === id);
      return found && { label: found.name, language: '', articleIds: ofNetwork(digest, id) };
    }
    default:
      return digest.series.find((series) => series.kind === kind && series.id === id);
  }
}

/** Two themes that met, as readers call them. */
export function pairLabel({ themes }: Pick<Digest, 'themes'>, { themes: [a, b] }: Pick<Pair, 'themes'>): string {
  const labels = new Map(themes.map(({ id, label }) => [id, label]));
  return `${labels.get(a) ?? a} and ${labels.get(b) ?? b}`;
}

const ofNetwork = (digest: Digest, id: string) =>
  [...articlesNamed(digest).values()]
    .filter(({ organisations }) => organisations.some((one) => one.id === id))
    .map(({ articleId }) => articleId);
