import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestSentence, isVerbatim } from '../../shared/digest/sentence.ts';

const long = 'The city council of the old harbour town agreed on Tuesday to house everybody by spring.';

test.each([
  ['a sentence that says enough stands alone', `${long} Then it rained.`, long],
  ['a sentence that says enough is taken before a short one', `It is done. ${long} Then.`, long],
  ['a heading is passed over for the first paragraph', `News from the port\n\n${long}`, long],
  ['of short blocks the longest is taken', 'Home\nRights for all\nMenu', 'Rights for all'],
  [
    'an initial ends no sentence',
    'After years of talks with residents and owners, the mayor, Anna B. Lindh, opened the house on Friday. More.',
    'After years of talks with residents and owners, the mayor, Anna B. Lindh, opened the house on Friday.',
  ],
  [
    'an abbreviation ends no sentence',
    'Nach langen Verhandlungen hat die Stadt Graz am Montag z. B. Wohnungen für Familien geöffnet. Mehr.',
    'Nach langen Verhandlungen hat die Stadt Graz am Montag z. B. Wohnungen für Familien geöffnet.',
  ],
])('%s', (_, text, sentence) => {
  expect(bestSentence('', text)?.text).toBe(sentence);
});

test('a sentence without end is cut after a whole word', () => {
  const cut = bestSentence('', `${'word and '.repeat(80)}end.`)?.text ?? '';
  expect(cut.length).toBeLessThanOrEqual(300);
  expect(cut).toMatch(/^(word and )+(word|word and)$/);
});

test('a text without a letter has no sentence', () => {
  for (const text of ['', ' \n ', '*** 12 ***\n—']) expect(bestSentence('', text)).toBeUndefined();
});

test('a sentence is never cut inside a character', () => {
  expect(bestSentence('', `a${'😀'.repeat(400)}`)?.text.isWellFormed()).toBe(true);
});

test('nor is a long text read past its beginning', () => {
  const cut = bestSentence('', `${'\n'.repeat(4990)}abc 😀😀😀${'😀'.repeat(9)}`)?.text ?? '';
  expect(cut.startsWith('abc 😀')).toBe(true);
  expect(cut.isWellFormed()).toBe(true);
});

test('every sentence stands word for word where it says, in any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', 'ß', '😀', '.', ' ', '\n', '!', 'Z', '“', 'ا', '漢', '。'),
    maxLength: 900,
  });
  fc.assert(
    fc.property(text, text, (text, title) => {
      const quote = bestSentence(title, text);
      if (quote) expect(isVerbatim(quote, text) && quote.text.trim() === quote.text).toBe(true);
    }),
  );
});

test('a sentence that was changed by one letter is no longer verbatim', () => {
  expect(isVerbatim({ text: 'eleven towns', at: 4 }, 'The eleven towns')).toBe(true);
  expect(isVerbatim({ text: 'eleven cities', at: 4 }, 'The eleven towns')).toBe(false);
  expect(isVerbatim({ text: 'eleven towns', at: 3 }, 'The eleven towns')).toBe(false);
});
