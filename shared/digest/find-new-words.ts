import { words } from '../text/words.ts';
import { wordScores } from '../trends/new-words.ts';
import type { DigestArticle, NewWord } from './digest.ts';
import { compare } from './order.ts';
import { digestSettings } from './settings.ts';

/** A title of a past week. */
export interface PastTitle {
  readonly title: string;
  readonly language: string;
}

const { minWordScore, minWordNetworks, maxNewWords } = digestSettings;
const letters = /^\p{L}[\p{L}\p{M}'’-]{2,}$/u;

/** Words that rise in the titles of the week against those before, in their language, said by several networks and in no theme. */
export function findNewWords(
  articles: readonly DigestArticle[],
  past: readonly PastTitle[],
  isKnown: (word: string) => boolean,
): readonly NewWord[] {
  const found = [...Map.groupBy(articles, (article) => article.language)].flatMap(([language, own]) => {
    const before = past.filter((title) => title.language === language);
    return before.length === 0 ? [] : ofLanguage(language, own, before);
  });
  return found
    .filter(({ word }) => !isKnown(word))
    .sort((a, b) => b.score - a.score || compare(a.word, b.word) || compare(a.language, b.language))
    .slice(0, maxNewWords);
}

function ofLanguage(
  language: string,
  articles: readonly DigestArticle[],
  past: readonly PastTitle[],
): readonly NewWord[] {
  const having = Map.groupBy(
    articles.flatMap((article) => [...wordsOf(article.title)].map((word) => ({ word, article }))),
    ({ word }) => word,
  );
  const before = Map.groupBy(
    past.flatMap(({ title }) => [...wordsOf(title)]),
    (word) => word,
  );
  const scores = wordScores(sizes(having), sizes(before));
  return [...having].flatMap(([word, own]) => {
    const score = Math.round((scores.get(word) ?? 0) * 100) / 100;
    const networks = new Set(own.map(({ article }) => article.sources[0])).size;
    if (score < minWordScore || networks < minWordNetworks) return [];
    return [{ word, language, score, articleIds: own.map(({ article }) => article.id).sort(compare) }];
  });
}

const sizes = (groups: ReadonlyMap<string, readonly unknown[]>) =>
  new Map([...groups].map(([word, own]) => [word, own.length]));

/** The words of a title, each once. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set([...words(title)].map(({ text }) => text.toLowerCase()).filter((word) => letters.test(word)));
}
