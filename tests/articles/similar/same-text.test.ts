import { expect, test } from 'vitest';
import { sameText } from '../../../shared/articles/similar/same-text.ts';
import { sketch } from '../../../shared/articles/similar/sketch.ts';

const council =
  'The council of Port Marrow voted on Monday to pause all evictions until 31 August. The decision covers 4,300 households. Landlords can ask for compensation from a fund that the tourist levy pays for.';
const at = (text: string, title = 'Port Marrow pauses evictions', url = 'https://a.example/1', day?: string) => ({
  title,
  text,
  url,
  day,
});
const isSame = (a: string, b: string) => sameText(at(council.replace(a, b)), at(council)).isSame;

test.each([
  ['spelling and spacing', council.toUpperCase().replaceAll(' ', '  ')],
  ['a dateline and a source', `PORT MARROW (Wire) - ${council} Source: city.`],
  ['a sentence left out', council.replace('The decision covers 4,300 households. ', '')],
  ['other words of the same sense', council.replace('can ask for', 'may request')],
  [
    'a sentence moved to the end',
    'Landlords can ask for compensation from a fund that the tourist levy pays for. The decision covers 4,300 households. The council of Port Marrow voted on Monday to pause all evictions until 31 August.',
  ],
])('%s do not make another text', (_what, text) => {
  const likeness = sameText(at(text), at(council));
  expect(likeness.isSame).toBe(true);
  expect(likeness.because).toMatch(/^same text in \d+ % of its words$/);
});

test('numbers, or names, that stand against each other make two texts of one mould', () => {
  expect(isSame('31 August', '30 June')).toBe(false);
  expect(sameText(at(council.replace('4,300', '2,100')), at(council)).because).toBe('other numbers');
  expect(isSame('Port Marrow', 'Lindental')).toBe(true); // one name may be a slip: numbers and the rest agree
  expect(
    sameText(at(council.replace('of Port Marrow', 'of Lindental').replace('on Monday', 'on Friday')), at(council)),
  ).toMatchObject({ isSame: false, because: 'other names' });
});

test('a time of day is the same however it is written', () => {
  const open =
    'Port Marrow opens its rent desk. Doors open at 18:00 on Monday, and nobody is asked for papers at the door.';
  expect(sameText(at(open), at(open.replace('18:00', '6 pm'))).isSame).toBe(true);
  expect(sameText(at(open), at(open.replace('18:00', '7 p.m.'))).because).toBe('other numbers');
});

test('a passage is the same text only under the same title', () => {
  const long = `${council} ${'Nobody knows yet who will pay for it in the years that follow, said one of them. Others spoke of rents, roofs and rain. A third one wondered what winter brings to those who live on boats, in sheds or nowhere at all. '.repeat(1)}The chair closed the sitting near midnight and thanked the gallery for its patience and its songs, of which there had been many.`;
  expect(sameText(at(council), at(long, 'A long night in the council')).isSame).toBe(false);
  expect(sameText(at(council), at(long)).isSame).toBe(true);
});

test('the same short notice is another one when the site gives it again later', () => {
  const notice = 'The rent desk is open this week on Thursday afternoon. Bring your contract, please.';
  const on = (day: string, url = 'https://a.example/2') => at(notice, 'Rent desk', url, day);
  expect(sameText(on('2026-03-02'), on('2026-03-09')).isSame).toBe(false);
  expect(sameText(on('2026-03-02'), on('2026-03-03')).isSame).toBe(true);
  expect(sameText(on('2026-03-02'), on('2026-03-09', 'https://b.example/2')).isSame).toBe(true);
});

test('a text of a few words is nobody’s own', () => {
  expect(sketch('Read more on our site.')).toEqual([]);
  expect(sameText(at('Read more on our site.'), at('Read more on our site.')).isSame).toBe(false);
});

test('texts that share half of their words share a key', () => {
  const keys = sketch(council);
  const half = `${council.slice(0, 120)} and something else entirely is said from here on by somebody who was not there.`;
  expect(sketch(half).some((key) => keys.includes(key))).toBe(true);
  expect(keys).toHaveLength(8);
});
