import { guards } from '../../../shared/taxonomy/guard.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import { languages } from '../../../shared/text/languages.ts';
import { exampleOf } from './examples.ts';
import type { Example } from './learn.ts';

/**
 * What the taxonomy itself says, as examples to learn from: a text of nothing but a theme's own term is about it, and
 * one of nothing but a guarded word is not about the theme it is guarded for. So training never unlearns what reviewers wrote down.
 */
export function termExamples(): Example[] {
  return languages.flatMap((language) => [
    ...taxonomy.themes.flatMap(({ terms }) =>
      ofTerm(
        terms[language].find((term) => !isGuarded(term, language)),
        language,
      ),
    ),
    ...guards
      .filter(({ language: own, rule }) => own === language && (rule === 'needs-context' || rule === 'shared'))
      .map(({ term, themes }) => ({ ...exampleOf({ language, title: '', text: term, themes: [] }), judged: themes })),
  ]);
}

function ofTerm(term: string | undefined, language: (typeof languages)[number]): Example[] {
  if (term === undefined) return [];
  const text = term.replaceAll('*', '').replaceAll(' + ', ' ');
  const themes = taxonomy.themes.filter(({ terms }) => terms[language].includes(term)).map(({ id }) => id);
  return [exampleOf({ language, title: '', text, themes })];
}

const isGuarded = (term: string, language: string) =>
  guards.some((guard) => guard.term === term && (guard.language === language || guard.language === 'any'));
