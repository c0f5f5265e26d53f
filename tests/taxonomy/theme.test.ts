import { expect, test } from 'vitest';
import { guards } from '../../shared/taxonomy/guard.ts';
import { taxonomy, themeById } from '../../shared/taxonomy/theme.ts';
import { languages } from '../../shared/text/languages.ts';

test('has 71 themes with their own ids in ten groups', () => {
  expect(taxonomy.themes).toHaveLength(71);
  expect(themeById.size).toBe(71);
  const groups = new Set(taxonomy.groups.map(({ id }) => id));
  expect(groups.size).toBe(10);
  for (const { group } of taxonomy.themes) expect(groups).toContain(group);
});

test('has terms for every theme in every language, none twice', () => {
  for (const { id, terms } of taxonomy.themes) {
    for (const language of languages) {
      expect(terms[language].length, `${id} ${language}`).toBeGreaterThan(0);
      expect(new Set(terms[language]).size, `${id} ${language}`).toBe(terms[language].length);
    }
  }
});

test('keeps the targets of a goal under that goal', () => {
  for (const { id, sdgs } of taxonomy.themes) {
    expect(sdgs.length, id).toBeGreaterThan(0);
    for (const { goal, targets } of sdgs) for (const target of targets) expect(target.split('.')[0]).toBe(String(goal));
  }
});

test('guards only terms that there are, and lists none that may never count', () => {
  for (const { language, term, themes, rule } of guards) {
    const lists = taxonomy.themes.flatMap(({ id, terms, names }) =>
      [...names, ...(language === 'any' ? [] : terms[language])].map((text) => ({ id, text })),
    );
    if (rule === 'never') expect(lists.map(({ text }) => text)).not.toContain(term);
    for (const theme of themes) expect(lists, `${language} ${term}`).toContainEqual({ id: theme, text: term });
  }
});
