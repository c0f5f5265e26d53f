import { type Language, languages } from '../../text/languages.ts';
import type { Taxonomy, Theme } from '../theme.ts';

/** How a theme is called: one preferred label a language, and others. */
export interface Labels {
  readonly preferred: ReadonlyMap<Language, string>;
  readonly others: readonly { readonly language: Language; readonly words: string }[];
}

/** A beginning of words, or words apart, are how a term is looked for, not what a theme is called. */
const isLabel = (term: string) => !term.includes('*') && !term.includes(' + ');

/** The labels of all themes. In English a theme has its own; elsewhere its first term that no theme before is called by. */
export function labelsOf({ themes }: Taxonomy): ReadonlyMap<string, Labels> {
  const taken = new Set<string>();
  return new Map(themes.map((theme) => [theme.id, labelsOfTheme(theme, taken)]));
}

function labelsOfTheme({ label, terms }: Theme, taken: Set<string>): Labels {
  const preferred = new Map<Language, string>();
  for (const language of languages) {
    const candidates = language === 'en' ? [label] : terms[language].filter(isLabel);
    const free = candidates.find((words) => !taken.has(`${language} ${words.toLowerCase()}`));
    if (free === undefined) continue;
    taken.add(`${language} ${free.toLowerCase()}`);
    preferred.set(language, free);
  }
  const others = languages.flatMap((language) =>
    [...new Set(terms[language])]
      .filter((words) => isLabel(words) && words.toLowerCase() !== preferred.get(language)?.toLowerCase())
      .map((words) => ({ language, words })),
  );
  return { preferred, others };
}
