import { describe, expect, test } from 'vitest';
import { registry } from '../../../shared/sources/registry.ts';
import { organisationsIn } from '../../../shared/taxonomy/organisations/find-organisations.ts';
import { organisations } from '../../../shared/taxonomy/organisations/organisation.ts';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';

const found = (text: string, language = 'en') =>
  organisationsIn(text, language).map(({ id, text: words }) => `${id}: ${words}`);

test('every source of the registry belongs to one organisation', () => {
  const known = organisations.flatMap(({ sources }) => sources);
  expect(known.toSorted()).toEqual(registry.sources.map(({ id }) => id).toSorted());
});

test.each(
  organisations.map(({ id, names, asWritten = [], short = [] }) => ({ id, all: [...names, ...asWritten, ...short] })),
)('$id is found by each of its names', ({ id, all }) => {
  expect(all.length).toBeGreaterThan(0);
  for (const name of all) {
    const language = /[\uac00-\ud7a3]/.test(name) ? 'ko' : 'en';
    expect(organisationsIn(`(${name})`, language).map((tag) => tag.id)).toEqual([id]);
  }
});

describe('organisations are found in all languages (T8)', () => {
  test.each([
    [
      'en',
      'Cities of UCLG met United Cities and Local Governments in Gwangju.',
      ['uclg: UCLG', 'uclg: United Cities and Local Governments'],
    ],
    [
      'es',
      'La alcaldesa habló ante Ciudades y Gobiernos Locales Unidos (CGLU).',
      ['uclg: Ciudades y Gobiernos Locales Unidos', 'uclg: CGLU'],
    ],
    [
      'fr',
      "L'Agence des droits fondamentaux (FRA) publie un rapport.",
      ['fra: Agence des droits fondamentaux', 'fra: FRA'],
    ],
    [
      'de',
      'Die Europäische Städtekoalition gegen Rassismus tagt in Nürnberg.',
      ['eccar: Europäische Städtekoalition gegen Rassismus'],
    ],
    [
      'sv',
      'Sveriges Kommuner och Regioner och Raoul Wallenberg-institutet',
      ['skr-human-rights-platform: Sveriges Kommuner och Regioner', 'rwi: Raoul Wallenberg-institutet'],
    ],
    ['ko', '세계인권도시포럼이 열리고 유엔난민기구가 참여했다.', ['whrcf: 세계인권도시포럼', 'unhcr: 유엔난민기구']],
  ])('%s: %s', (language, text, expected) => expect(found(text, language)).toEqual(expected));

  test('and never inside another word, nor in another case where the name is an abbreviation', () => {
    expect(found('The uclgs and an OUCLG; iclei in lower case; eurocitiesque')).toEqual([]);
  });
  test('an abbreviation that others have, too, needs its organisation or its subject in the text', () => {
    expect(found('The FRA inspected railway bridges in Ohio.')).toEqual([]);
    expect(found('FRA reports on fundamental rights of migrants.')).toEqual(['fra: FRA']);
    expect(found('IOM helps migrants at sea.')).toEqual(['iom: IOM']);
    expect(found('The IOM of the steering wheel was tested.')).toEqual([]);
  });
  test('a name made of everyday words needs its capitals', () => {
    expect(found('We want a shelter city and the green city of tomorrow.')).toEqual([]);
    expect(found('Shelter City hosts a defender.')).toEqual(['shelter-city: Shelter City']);
  });
  test('the town in the name of an organisation is no place', () => {
    const { places } = tagArticle({ title: '', text: 'Utrecht University wrote to Utrecht.', language: 'en' });
    expect(places.map(({ start }) => start)).toEqual([28]);
  });
});
