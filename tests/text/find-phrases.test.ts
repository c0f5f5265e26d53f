import { expect, test } from 'vitest';
import { phraseFinder } from '../../shared/text/find-phrases.ts';

function found(language: string, phrases: readonly string[], text: string): string[] {
  const find = phraseFinder(
    language,
    phrases.map((phrase) => ({ text: phrase, meaning: phrase })),
  );
  return find(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  [
    'en',
    'right to housing',
    'The right to the housing of all; rights to housing',
    ['right to the housing', 'rights to housing'],
  ],
  ['en', 'city data', 'In the city, data is open. City-data grew.', ['City-data']],
  ['en', 'green city', 'They like green. City halls do not.', []],
  ['es', 'derecho a la ciudad', 'Los derechos a las ciudades', ['derechos a las ciudades']],
  ['ca', "dret a l'habitatge", 'El dret a l’habitatge', ['dret a l’habitatge']],
  ['it', 'diritto alla casa', 'I diritti alle case', ['diritti alle case']],
  ['de', 'klima*', 'Der Klimaschutzplan', ['Klimaschutzplan']],
  ['en', 'ICT', 'An ict course and ICT', ['ICT']],
])('%s %j in %j', (language, phrase, text, expected) => expect(found(language, [phrase], text)).toEqual(expected));

test('finds nothing inside a word', () => {
  expect(found('en', ['hts', 'assad'], 'Rights, said the ambassador.')).toEqual([]);
  expect(found('ko', ['감사'], '감사합니다')).toEqual([]);
});

test('finds Korean phrases before particles, inside compounds and with either spacing', () => {
  expect(found('ko', ['인권 도시'], '세계인권도시포럼과 인권 도시의 날')).toEqual(['인권도시', '인권 도시']);
  expect(found('ko', ['감사'], '감사를 요구했다')).toEqual(['감사']);
  expect(found('ko', ['인권 도시'], '인권도 시작이다')).toEqual([]);
});

test('finds a phrase inside another and numbers their sentences', () => {
  const find = phraseFinder('en', [
    { text: 'human rights', meaning: 'short' },
    { text: 'human rights city', meaning: 'long' },
  ]);
  const hits = find('Yes. A human rights city.');
  expect(hits.map(({ meaning, sentence }) => [meaning, sentence])).toEqual([
    ['short', 1],
    ['long', 1],
  ]);
});

test('reads a hundred thousand words that all begin a phrase in bounded time', () => {
  const find = phraseFinder('en', [{ text: 'a1 a1 a1 a1 b1', meaning: 0 }]);
  const started = performance.now();
  expect(find('a1 '.repeat(100_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});
