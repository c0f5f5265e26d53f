import { describe, expect, test } from 'vitest';
import { extractFor } from '../../shared/search/highlight.ts';
import { parseWords } from '../../shared/search/parse-words.ts';

function extract(typed: string, text: string, language = 'en', max = 300) {
  const wanted = parseWords(typed);
  if (wanted && 'complaint' in wanted) throw new TypeError(wanted.complaint);
  const found = extractFor(wanted, { text, language }, max);
  return { ...found, marked: found.marks.map(({ start, end }) => found.text.slice(start, end)) };
}
const filler = 'Nothing of note was said that day in the hall. '.repeat(20);

test('the words are marked as they are written, in every form', () =>
  expect(extract('eviction right', 'Evictions end. The Rights of tenants.').marked).toEqual(['Evictions', 'Rights']));
test('accents in the text are marked whole', () =>
  expect(extract('zurich', 'In Zürich, heute', 'de').marked).toEqual(['Zürich']));
test('Korean is marked inside a compound', () =>
  expect(extract('인권', '세계인권도시포럼', 'ko').marked).toEqual(['인권']));
test('what was left out is not marked', () => expect(extract('city -rent', 'city rent').marked).toEqual(['city']));

describe('of a long text', () => {
  const long = `${filler}Tenants stopped an eviction in Port Lindow. ${filler}`;
  test('the piece with the words is taken, and no more letters than allowed', () => {
    const { text, marked } = extract('eviction lindow', long);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(marked).toEqual(['eviction', 'Lindow']);
    expect(text).toMatch(/^…\S.*\S…$/);
  });
  test('the beginning is taken where no word was asked for', () => {
    const { text, marks } = extract('', long);
    expect(text.startsWith('Nothing of note')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(marks).toEqual([]);
  });
});
