import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import type { Item } from './gold.ts';

/** Right, wrong and missing tags. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
}

/** A gold item and the themes the tagger gave it. */
export interface Answer {
  readonly item: Item;
  readonly themes: readonly string[];
}

/** How good the tagger is on some items. */
export interface Score {
  readonly micro: number;
  readonly macro: number;
  readonly byTheme: ReadonlyMap<string, Counts>;
  readonly byLanguage: ReadonlyMap<string, Counts>;
  /** The share of items without a theme that got one. */
  readonly falseAlarms: number;
}

/** What the tagger says of each item, told its language. */
export function answer(items: readonly Item[]): Answer[] {
  return items.map((item) => ({ item, themes: tagArticle(item).themes.map(({ id }) => id) }));
}

/** Scores answers: micro over all tags, macro over themes. */
export function scoreOf(answers: readonly Answer[]): Score {
  const themes = new Set(answers.flatMap(({ item, themes }) => [...item.themes, ...themes]));
  const byTheme = new Map(
    [...themes].toSorted().map((theme) => [theme, sum(answers.map((one) => countsOf(one, [theme])))] as const),
  );
  const languages = new Set(answers.map(({ item }) => item.language));
  const byLanguage = new Map(
    [...languages].map((language) => {
      const own = answers.filter(({ item }) => item.language === language);
      return [language, sum(own.map((one) => countsOf(one)))] as const;
    }),
  );
  const silent = answers.filter(({ item }) => item.themes.length === 0);
  const f1s = [...byTheme.values()].map(f1);
  return {
    micro: f1(sum([...byLanguage.values()])),
    macro: f1s.reduce((a, b) => a + b, 0) / Math.max(1, f1s.length),
    byTheme,
    byLanguage,
    falseAlarms: silent.filter(({ themes }) => themes.length > 0).length / Math.max(1, silent.length),
  };
}

/** The share of given tags that are right. */
export const precision = ({ right, wrong }: Counts) => (right + wrong === 0 ? 1 : right / (right + wrong));

/** The share of asked tags that were given. */
export const recall = ({ right, missing }: Counts) => (right + missing === 0 ? 1 : right / (right + missing));

/** The harmonic mean of precision and recall. */
export const f1 = ({ right, wrong, missing }: Counts) =>
  right === 0 ? 0 : (2 * right) / (2 * right + wrong + missing);

function countsOf({ item, themes }: Answer, only?: readonly string[]): Counts {
  const asked = new Set(item.themes.filter((theme) => !only || only.includes(theme)));
  const given = themes.filter((theme) => !only || only.includes(theme));
  const right = given.filter((theme) => asked.has(theme)).length;
  return { right, wrong: given.length - right, missing: asked.size - right };
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missing: a.missing + b.missing }),
    { right: 0, wrong: 0, missing: 0 },
  );
}
