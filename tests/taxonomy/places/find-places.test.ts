import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../shared/taxonomy/places/find-places.ts';

const named = (text: string, language: string, scope: string[] = []) =>
  placesIn(text, language, scope).map(({ text: words, name, country }) => `${words}: ${name}, ${country}`);

describe('a city is found by its GeoNames id, with coordinates and country (T7)', () => {
  test('once for each time it is named, where it is named', () => {
    const text = 'Graz became the first human rights city of Europe. In Graz an advisory council reports.';
    const places = placesIn(text, 'en').filter(({ name }) => name === 'Graz');
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['Graz', 'Graz']);
    expect(places[0]).toMatchObject({ id: '2778067', country: 'AT', precision: 'city', start: 0, end: 4 });
    expect(places[0]?.lat).toBeCloseTo(47.07, 1);
    expect(places[0]?.lon).toBeCloseTo(15.45, 1);
  });
  test.each([
    ['Two men were killed in Paris, Texas, on Monday.', '4717560'],
    ['Two men were killed in Paris, France, on Monday.', '2988507'],
    ['The council of London, Ontario, voted on Tuesday.', '6058560'],
  ])('by the place that the text says it lies in: %s', (text, id) => {
    expect(placesIn(text, 'en')[0]?.id).toBe(id);
  });
  test('by the country its source speaks of', () => {
    const text = 'The mayor spoke in Valencia about housing.';
    expect(placesIn(text, 'en', ['VE'])[0]?.country).toBe('VE');
    expect(placesIn(text, 'en', ['ES'])[0]?.country).toBe('ES');
  });
  test('by the other places of the text', () => {
    const text = 'Buses run between Toronto, Hamilton and Ottawa. The service to London starts in May; Ontario pays.';
    expect(placesIn(text, 'en').find(({ text: words }) => words === 'London')?.country).toBe('CA');
  });
});

/** The same cities, as ten languages write them. */
const vienna = ['Vienna', 'Viena', 'Vienne', 'Viena', 'Viena', 'Wien', 'Vienna', 'Wenen', 'Wien', '빈'];
const nuremberg = [
  'Nuremberg',
  'Núremberg',
  'Nuremberg',
  'Nuremberg',
  'Nuremberga',
  'Nürnberg',
  'Norimberga',
  'Neurenberg',
  'Nürnberg',
  '뉘른베르크',
];
const barcelona = [
  'Barcelona',
  'Barcelona',
  'Barcelone',
  'Barcelona',
  'Barcelona',
  'Barcelona',
  'Barcellona',
  'Barcelona',
  'Barcelona',
  '바르셀로나',
];
const gwangju = [
  'Gwangju',
  'Gwangju',
  'Gwangju',
  'Gwangju',
  'Gwangju',
  'Gwangju',
  'Gwangju',
  'Gwangju',
  'Gwangju',
  '광주',
];
const languages = ['en', 'es', 'fr', 'ca', 'pt', 'de', 'it', 'nl', 'sv', 'ko'];
const sentence: Record<string, (name: string) => string> = {
  en: (name) => `The council met in ${name} yesterday.`,
  es: (name) => `El consejo se reunió ayer en ${name}.`,
  fr: (name) => `Le conseil s'est réuni hier à ${name}.`,
  ca: (name) => `El consell es va reunir ahir a ${name}.`,
  pt: (name) => `O conselho reuniu-se ontem em ${name}.`,
  de: (name) => `Der Rat tagte gestern in ${name}.`,
  it: (name) => `Il consiglio si è riunito ieri a ${name}.`,
  nl: (name) => `De raad kwam gisteren bijeen in ${name}.`,
  sv: (name) => `Rådet möttes i går i ${name}.`,
  ko: (name) => `어제 ${name}에서 회의가 열렸다.`,
};

describe('human rights cities and network cities are known in all ten languages', () => {
  test.each(
    [
      ['2761369', vienna.slice(0, 9)],
      ['2861650', nuremberg],
      ['3128760', barcelona],
      ['1841811', gwangju],
    ].flatMap(([id, names]) => [...(names ?? [])].map((name, i) => ({ id, name, language: languages[i] ?? '' }))),
  )('$name in $language', ({ id, name, language }) => {
    expect(placesIn(sentence[language]?.(name) ?? '', language).map((place) => place.id)).toContain(id);
  });
  test.each([
    'Graz',
    'Lund',
    'Utrecht',
    'Middelburg',
    'York',
    'Salzburg',
    'Bergen',
    'Grenoble',
    'Rosario',
    'Bandung',
    'Kaohsiung',
    'Eugene',
    'Pittsburgh',
    'Ghent',
    'Madrid',
    'Seoul',
  ])('%s in English', (name) =>
    expect(placesIn(`The city of ${name} works on rights.`, 'en').map(({ text }) => text)).toContain(name),
  );
  test.each([
    ['Lunds kommun och Stockholms stad', 'sv', ['Lunds: Lund, SE', 'Stockholms: Stockholm, SE']],
    [
      '광주광역시는 서울시와 만났다. 독일어를 하는 영국인은 없다.',
      'ko',
      ['광주광역시: Gwangju, KR', '서울시: Seoul, KR'],
    ],
    ['En Países Bajos y en Corea del Sur', 'es', ['Países Bajos: Netherlands, NL', 'Corea del Sur: South Korea, KR']],
  ])('with what the language adds to names: %s', (text, language, expected) => {
    expect(named(text, language)).toEqual(expected);
  });
});

describe('places are whole words (T12)', () => {
  test('`rights` has no `hts`, `ambassador` has no `assad`', () => {
    const text = 'The ambassador spoke of rights. HTS and Assad were not in the hall; Hts neither.';
    expect(placesIn(text, 'en')).toEqual([]);
  });
  test.each([
    ['The parisian romeo was a londoner of berlinesque taste.', 'en'],
    ['Die Wienerin aß Nürnbergerinnen nichts weg.', 'de'],
    ['파리채와 런던탑과 서울말', 'ko'],
  ])('nor a part of another word: %s', (text, language) => expect(placesIn(text, language)).toEqual([]));
});

describe('every place carries its precision (T13)', () => {
  const text = 'From Catalonia to Kenya and across Europe, people look to Barcelona and to Kreuzberg in Berlin.';
  const places = placesIn(text, 'en');
  test.each([
    ['Catalonia', 'region'],
    ['Kenya', 'country'],
    ['Europe', 'continent'],
    ['Barcelona', 'city'],
    ['Kreuzberg', 'district'],
  ])('%s is a %s', (name, precision) => {
    expect(places.find((place) => place.text === name)?.precision).toBe(precision);
  });
  test('a country, a region or a continent is never drawn as a point', () => {
    for (const { precision, lat, lon } of places)
      expect([lat !== undefined, lon !== undefined]).toEqual(
        Array(2).fill(precision === 'city' || precision === 'district'),
      );
  });
});

describe('what only looks like a place', () => {
  test.each([
    ['people', 'Anna Lund spoke first. Lund said that Jack London and Judge Houston had agreed with Mr Wells.', 'en'],
    ['people with a town for a first name', 'Victoria Smith and Jordan Miller won; Florence Mbeki came third.', 'en'],
    ['people in German', 'Frau Essen und Bürgermeister Halle sprachen mit Peter Lübeck.', 'de'],
    ['organisations', 'The University of York and Oxford University Press wrote to the Boston Globe Foundation.', 'en'],
    ['treaties', 'They signed the Istanbul Convention, the Paris Agreement and the Geneva Convention.', 'en'],
    ['streets', 'The house stands in Oxford Street near York Road.', 'en'],
    ['streets in French', 'La manifestation part de la rue de Lyon vers l’avenue de Bordeaux.', 'fr'],
    ['words', 'Reading helps. Nice people take a Bath. Of course a Mobile phone may Split.', 'en'],
    ['German nouns', 'Das Essen war gut, die Halle voll, und Regen fiel.', 'de'],
    ['words in Korean', '내년 예산에 공주 인형과 파리채가 들어갔다.', 'ko'],
    ['a name that a town begins', 'Em Porto Arnel vivem trezentas pessoas.', 'pt'],
    ['a street with an article', 'Les portes del carrer de la Farga es van obrir.', 'ca'],
    ['German words at the beginning', 'Man kennt ja die Küche. Das Ende kam, und Namen wurden verlesen.', 'de'],
    ['peoples and languages', 'The Turkish, Russian and Syrian delegates spoke French. Berliners laughed.', 'en'],
  ])('%s', (_, text, language) => expect(named(text, language)).toEqual([]));
  test('while the town of that name is found where it is meant', () => {
    expect(named('He lives in Essen. The University of York is in York.', 'en')).toEqual([
      'Essen: Essen, DE',
      'York: York, GB',
    ]);
    expect(named('In Essen gab es Essen für alle.', 'de')).toEqual(['Essen: Essen, DE']);
  });
});
