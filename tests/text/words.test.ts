import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { primarySubtag } from '../../shared/text/languages.ts';
import { sentences } from '../../shared/text/sentences.ts';
import { stem } from '../../shared/text/stem.ts';
import { words } from '../../shared/text/words.ts';

const textsOf = (text: string) => [...words(text)].map((word) => word.text);
const sentencesOf = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['barrier-free parks', ['barrier', 'free', 'parks']],
  ["the city's own l'habitatge", ['the', 'city', 'own', 'l', 'habitatge']],
  ['Col·laboració · oberta', ['Col·laboració', 'oberta']],
  ['SDG 11, C40 and 2030', ['SDG', '11', 'C40', 'and', '2030']],
  ['인권 도시!', ['인권', '도시']],
  ['', []],
  ['— … !', []],
])('finds the words of %j', (text, expected) => expect(textsOf(text)).toEqual(expected));

test('keeps the place of words behind astral and decomposed characters', () => {
  const text = '🏙️🏙️ Zu\u0308rich wa\u0308chst';
  for (const { text: word, start, end } of words(text)) expect(text.slice(start, end)).toBe(word);
  expect(textsOf(text)).toEqual(['Zu\u0308rich', 'wa\u0308chst']);
});

test('cuts any text into words and sentences that stand where they say', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      let from = 0;
      for (const { start, end } of sentences(text)) {
        expect(text.slice(from, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(text.slice(from).trim()).toBe('');
    }),
  ));

test.each([
  ['One here. Two there! Three?', ['One here.', 'Two there!', 'Three?']],
  ['Dr. Mora met J. Okoye. They spoke.', ['Dr. Mora met J. Okoye.', 'They spoke.']],
  ['Die Stadt (z.B. Graz) hilft. Danke.', ['Die Stadt (z.B. Graz) hilft.', 'Danke.']],
  ['It grew 3.5 times. “Good.” Then', ['It grew 3.5 times.', '“Good.”', 'Then']],
  ['Title\n\nText', ['Title', 'Text']],
  ['열렸다. 만들자.', ['열렸다.', '만들자.']],
])('finds the sentences of %j', (text, expected) => expect(sentencesOf(text)).toEqual(expected));

test('folds case and accents, however they are encoded', () => {
  expect(fold('CIUTAT')).toBe('ciutat');
  expect(fold('Zürich')).toBe(fold('Zu\u0308rich'));
  expect(fold('Ñuñoa')).toBe('nunoa');
});

test.each([
  ['en', 'rights', 'right'],
  ['en', 'cities', 'city'],
  ['es', 'viviendas', 'vivienda'],
  ['fr', 'réfugiées', 'réfugié'],
  ['ca', 'polítiques', 'política'],
  ['ca', 'habitatges', 'habitatge'],
  ['ca', 'migracions', 'migració'],
  ['ca', 'refugiades', 'refugiats'],
  ['pt', 'direitos', 'direito'],
  ['de', 'Menschenrechten', 'Menschenrechte'],
  ['it', 'diritti', 'diritto'],
  ['nl', 'gemeenten', 'gemeente'],
  ['sv', 'rättigheterna', 'rättigheter'],
])('stems %s %s like %s', (language, a, b) => expect(stem(a, language)).toBe(stem(b, language)));

test('stems no names of languages it has no stemmer for, and no noise', () => {
  expect(stem('Oikeudet', 'fi')).toBe('oikeudet');
  expect(stem('C40', 'en')).toBe('c40');
  expect(stem('a'.repeat(5000), 'es')).toHaveLength(5000);
});

test.each([
  ['en-GB', 'en'],
  ['PT_br', 'pt'],
  [' ca ', 'ca'],
  ['english', undefined],
  ['', undefined],
])('reads the language tag %j', (tag, expected) => expect(primarySubtag(tag)).toBe(expected));
