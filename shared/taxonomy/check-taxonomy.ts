import { languages } from '../text/languages.ts';
import { goalOf, isTarget } from './goals/goal-target.ts';
import { guards } from './guard.ts';
import type { Taxonomy } from './theme.ts';

/** What is wrong with a taxonomy that has the right shape, each in a sentence that says where and what to do. */
export function faultsOf({ groups, themes, deprecated = [] }: Taxonomy): string[] {
  const ids = new Set(themes.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const all = [...themes, ...groups, ...deprecated].map(({ id }) => id);
  return [
    ...all
      .filter((id, i) => all.indexOf(id) !== i)
      .map((id) => `"${id}" is there twice: every theme, group and former theme has an id of its own, for ever.`),
    ...themes.flatMap(({ id, group, terms, sdgs }) => [
      ...(groupIds.has(group)
        ? []
        : [`${id}: there is no group "${group}". Choose one of ${[...groupIds].join(', ')}.`]),
      ...languages
        .filter((language) => (terms[language] ?? []).length === 0)
        .map((language) => `${id}: no terms in "${language}". Give at least what the theme is called there.`),
      ...languages.flatMap((language) => twice(id, language, terms[language] ?? [])),
      ...sdgs.flatMap(({ goal, targets }) =>
        targets
          .filter((target) => goalOf(target) !== String(goal) || !isTarget(target))
          .map((target) => `${id}: target ${target} is none of goal ${goal}.`),
      ),
    ]),
    ...deprecated
      .filter(({ replacedBy }) => !ids.has(replacedBy))
      .map(({ id, replacedBy }) => `${id}: it is replaced by "${replacedBy}", which is no theme.`),
    ...guards.flatMap(({ term, themes: guarded }) =>
      guarded
        .filter((id) => !ids.has(id))
        .map((id) => `guards.json: "${term}" names the theme "${id}", which is none.`),
    ),
  ];
}

function twice(id: string, language: string, terms: readonly string[]): string[] {
  const keys = terms.map((term) => term.toLowerCase());
  return terms
    .filter((_, i) => keys.indexOf(keys[i] ?? '') !== i)
    .map((term) => `${id}: the term "${term}" is there twice in "${language}". Once is enough, in any case.`);
}
