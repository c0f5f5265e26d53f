import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSentence, isVerbatim } from '../../shared/digest/sentence.ts';

const long = 'The city council of the old harbour town agreed on Tuesday to house everybody by spring.';

test.each([
  ['a sentence that says enough stands alone', `${long} Then it rained.`, 'en', long],
  ['a short first sentence takes the next one with it', `It is done. ${long} Then.`, 'en', `It is done. ${long}`],
  ['a heading is passed over for the first paragraph', `News from the port\n\n${long}`, 'en', long],
  ['of short blocks the longest is taken', 'Home\nRights for all\nMenu', 'en', 'Rights for all'],
  [
    'an initial ends no sentence',
    'After years of talks with residents and owners, the mayor, Anna B. Lindh, opened the house on Friday. More.',
    'en',
    'After years of talks with residents and owners, the mayor, Anna B. Lindh, opened the house on Friday.',
  ],
  [
    'an abbreviation ends no sentence',
    'Nach langen Verhandlungen hat die Stadt Graz am Montag z. B. Wohnungen für Familien geöffnet. Mehr.',
    'de',
    'Nach langen Verhandlungen hat die Stadt Graz am Montag z. B. Wohnungen für Familien geöffnet.',
  ],
  ['a language tag that is none changes nothing', `${long} Then it rained.`, 'x_not-a-tag', long],
])('%s', (_, text, language, sentence) => {
  expect(firstSentence(text, language)?.text).toBe(sentence);
});

test('a sentence without end is cut after a whole word', () => {
  const cut = firstSentence(`${'word and '.repeat(80)}end.`, 'en')?.text ?? '';
  expect(cut.length).toBeLessThanOrEqual(300);
  expect(cut).toMatch(/^(word and )+(word|word and)$/);
});

test('a text without a letter has no sentence', () => {
  for (const text of ['', ' \n ', '*** 12 ***\n—']) expect(firstSentence(text, 'en')).toBeUndefined();
});

test('a sentence is never cut inside a character', () => {
  expect(firstSentence(`a${'😀'.repeat(400)}`, 'en')?.text.isWellFormed()).toBe(true);
});

test('nor is a long text read past its beginning', () => {
  const cut = firstSentence(`${'\n'.repeat(4990)}abc 😀😀😀${'😀'.repeat(9)}`, 'en')?.text ?? '';
  expect(cut.startsWith('abc 😀')).toBe(true);
  expect(cut.isWellFormed()).toBe(true);
});

test('every sentence stands word for word where it says, in any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', 'ß', '😀', '.', ' ', '\n', '!', 'Z', '“', 'ا', '漢', '。'),
    maxLength: 900,
  });
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'ar', 'zh', 'und', ''), (text, language) => {
      const quote = firstSentence(text, language);
      if (quote) expect(isVerbatim(quote, text) && quote.text.trim() === quote.text).toBe(true);
    }),
  );
});

test('a sentence that was changed by one letter is no longer verbatim', () => {
  expect(isVerbatim({ text: 'eleven towns', at: 4 }, 'The eleven towns')).toBe(true);
  expect(isVerbatim({ text: 'eleven cities', at: 4 }, 'The eleven towns')).toBe(false);
  expect(isVerbatim({ text: 'eleven towns', at: 3 }, 'The eleven towns')).toBe(false);
});
