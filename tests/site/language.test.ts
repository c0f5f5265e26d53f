import { expect, test } from 'vitest';
import { languageName, spoken } from '../../shared/site/language.ts';

test.each([
  ['en', ' lang="en" dir="ltr"', undefined],
  ['pt-BR', ' lang="pt-BR" dir="ltr"', 'Brazilian Portuguese'],
  ['ar', ' lang="ar" dir="rtl"', 'Arabic'],
  ['he', ' lang="he" dir="rtl"', 'Hebrew'],
  ['fa', ' lang="fa" dir="rtl"', 'Persian'],
  ['az-Arab', ' lang="az-Arab" dir="rtl"', 'Azerbaijani (Arabic)'],
  ['und', ' lang="" dir="auto"', undefined],
  ['', ' lang="" dir="auto"', undefined],
  ['"onload=', ' lang="" dir="auto"', undefined],
])('a text in “%s” is marked%s', (language, attributes, name) => {
  expect(spoken(language).toString()).toBe(attributes);
  expect(languageName(language)).toBe(name);
});
