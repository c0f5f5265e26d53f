import { expect, test } from 'vitest';
import { placesIn } from '../../../shared/taxonomy/places/find-places.ts';

const mentionsIn = (text: string, language = 'en') =>
  placesIn(text, language).map(({ start, end, name }) => `${text.slice(start, end)} (${name})`);

test('a demonym is a further mention of a country that the text names', () => {
  expect(mentionsIn('Mayors came from all over Turkey. Turkish and Cuban law differ, a Turkish guest said.')).toEqual([
    'Turkey (Türkiye)',
    'Turkish (Türkiye)',
    'Turkish (Türkiye)',
  ]);
});

test.each([
  'A Turkish bath opens in Leeds.',
  'Guests from Turkey spoke in Turkish.',
  'Turkey sent a Turkish-language choir.',
  'People from Cuba met other Cubans.',
  'From Turkey they flew with Turkish Airlines.',
])('no country by its demonym in %j', (text) => {
  expect(placesIn(text, 'en').filter((place) => /^Turkish$|^Cuban/.test(place.text))).toEqual([]);
});
