import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../shared/search/document.ts';
import { parseWords } from '../../shared/search/parse-words.ts';
import { countByWeek, storiesOf } from '../../shared/search/series.ts';
import { openIndex } from '../../shared/search/sqlite.ts';
import { ask, indexOf, type Made, newFile, write } from './articles.ts';

const housing: readonly Made[] = [
  {
    id: 'evictions',
    title: 'Evictions halted',
    text: 'The city halted every eviction. Tenants have a right to housing.',
    day: '2026-11-17',
  },
  {
    id: 'rents',
    title: 'Rents rise',
    text: 'Landlords raise rents and housing costs; no eviction was heard of.',
    day: '2026-11-18',
  },
  {
    id: 'parks',
    title: 'New parks',
    text: 'Housing the rights of walkers: parks open in the old city.',
    day: '2026-11-19',
  },
  {
    id: 'desalojos',
    title: 'Paran los desalojos',
    text: 'La ciudad paró los desalojos. Las ciudades defienden el derecho a la vivienda.',
    language: 'es',
    day: '2026-11-20',
  },
  {
    id: 'zurich',
    title: 'Zürich baut Wohnungen',
    text: 'Die Stadt Zürich schützt Mieterinnen vor Kündigungen.',
    language: 'de',
    day: '2026-11-21',
  },
  {
    id: 'gwangju',
    title: '광주 인권도시 포럼',
    text: '세계인권도시포럼이 광주에서 열렸다.',
    language: 'ko',
    day: '2026-11-22',
  },
  { id: 'beirut', title: 'بيروت', text: 'حق السكن في المدينة', language: 'ar' },
];
const one = await indexOf(housing);
const two = await indexOf(housing.slice(0, 3), housing.slice(3));

describe.each([
  ['at once', one],
  ['in two steps', two],
])('in an index made %s', (_name, index) => {
  test.each<[string, string, readonly string[]]>([
    ['all words must be there', 'housing eviction', ['evictions', 'rents']],
    ['a word is found by its stem', 'tenant', ['evictions']],
    ['in Spanish, too', 'ciudad desalojo', ['desalojos']],
    ['accents and case do not matter', 'ZURICH', ['zurich']],
    ['nor do they in what is typed', 'citÿ parks', ['parks']],
    ['a phrase has its words in order', '"right to housing"', ['evictions']],
    ['a phrase finds other forms of its words', '"rights to housing"', ['evictions']],
    ['words in another order are no phrase', '"housing to right"', []],
    ['a phrase does not run from the title into the text', '"halted the"', []],
    ['a beginning', 'landl*', ['rents']],
    ['either of two', 'landlords OR parks', ['parks', 'rents']],
    ['what is left out', 'housing -eviction', ['parks']],
    ['brackets', '(landlords OR tenants) NOT rents', ['evictions']],
    ['Korean inside a compound', '인권도시', ['gwangju']],
    ['Korean before a particle', '광주', ['gwangju']],
    ['Arabic words', 'السكن', ['beirut']],
    ['an unclosed quotation mark is closed', '"right to housing', ['evictions']],
    ['a word with a hyphen is a phrase', 'housing-costs', ['rents']],
    ['what nobody wrote', 'zeppelin', []],
  ])('%s: %s', (_title, typed, wanted) => {
    expect(ask(index, typed).ids.toSorted()).toEqual(wanted.toSorted());
  });

  test('the title counts for more than the text', () =>
    expect(ask(index, 'parks OR eviction').ids.slice(0, 2)).toContain('parks'));
  test('without words everything is found, the newest first, the undated last', () => {
    const { total, ids } = ask(index, '', { sort: 'date' });
    expect(total).toBe(7);
    expect([ids[0], ids.at(-1)]).toEqual(['gwangju', 'beirut']);
  });
  test('days limit what is found, and the undated are in no time', () => {
    expect(ask(index, '', { since: '2026-11-18', until: '2026-11-19' }).ids.toSorted()).toEqual(['parks', 'rents']);
    expect(ask(index, '', { since: '1970-01-01' }).total).toBe(6);
  });
  test('a language filter reads what is typed in that language', () =>
    expect(ask(index, 'kündigung', { language: 'de' }).ids).toEqual(['zurich']));
});

test('scores do not depend on how the index came about', () => {
  const scores = (index: Parameters<typeof ask>[0]) =>
    ask(index, 'housing OR city OR ciudad').hits.map(({ score }) => score.toFixed(4));
  expect(scores(two)).toEqual(scores(one));
});

test('a stem means something in its own language only', async () => {
  const index = await indexOf([
    { id: 'logs', text: 'Logs of wood', language: 'en' },
    { id: 'logement', text: 'Le logement social', language: 'fr' },
  ]);
  expect(ask(index, 'logement').ids).toEqual(['logement']);
});

test('filters hold together, values of one kind stand for each other, and counts are of what was found', async () => {
  const tagged = (id: string, theme: string[], country: string[]) => ({ id, text: 'city', facets: { theme, country } });
  const index = await indexOf([
    tagged('a', ['housing'], ['ES']),
    tagged('b', ['housing', 'water'], ['FR']),
    tagged('c', ['water'], ['ES', 'FR']),
  ]);
  expect(ask(index, 'city', { filters: { theme: ['housing'], country: ['FR'] } }).ids).toEqual(['b']);
  expect(ask(index, 'city', { filters: { country: ['ES', 'FR'] } }).total).toBe(3);
  expect(ask(index, 'city', { filters: { country: ['IT'] } }).total).toBe(0);
  expect(Object.fromEntries(ask(index, 'city', { filters: { country: ['ES'] } }).counts)).toEqual({
    'theme:housing': 1,
    'theme:water': 1,
    'country:ES': 2,
    'country:FR': 1,
  });
});

test.each([
  ['(housing', 'A bracket is open: add ).'],
  ['housing)', 'There is a ) too many.'],
  [')housing(', 'There is a ) before its (.'],
  ['-housing', 'Say also what to look for, not only what to leave out.'],
  ['a '.repeat(41), 'A search may have 40 words.'],
])('%s is complained of', (typed, complaint) => expect(parseWords(typed)).toEqual({ complaint }));

test('what only has signs asks for nothing', () => {
  for (const typed of ['', '  ', '***', '""', '?!', '( )', 'OR', 'NOT', '-']) expect(parseWords(typed)).toBeUndefined();
});

test('a story has the article whose id it bears, though nothing was written beside that one', async () => {
  const head = 'first'.padEnd(32, '.');
  const index = await indexOf(
    [{ id: 'first', text: 'city', day: '2026-11-02', facets: { theme: ['water'] } }],
    [
      { id: 'second', text: 'city', day: '2026-11-10', facets: { story: [head], theme: ['water'] } },
      { id: 'alone', text: 'city', day: '2026-11-10', facets: { theme: ['housing'] } },
    ],
  );
  expect(ask(index, '', { filters: { story: [head] } }).ids).toEqual(['second', 'first']);
  expect(storiesOf(index, { filters: {} })).toEqual([
    { story: head, articles: 2, firstDay: dayNumber('2026-11-02'), lastDay: dayNumber('2026-11-10') },
  ]);
  expect(countByWeek(index, { filters: {} }, 'theme')).toEqual([
    { week: '2026-W01', value: 'water', articles: 1 },
    { week: '2026-W02', value: 'housing', articles: 1 },
    { week: '2026-W02', value: 'water', articles: 1 },
  ]);
});

test('an index that was changed week by week finds and ranks as one made anew', async () => {
  const file = newFile();
  const [first, second, third] = [housing.slice(0, 2), housing.slice(2, 4), housing.slice(4)];
  await write(file, {
    a: first,
    b: third,
    c: [{ id: 'gone', text: 'An eviction that was taken down', day: '2026-11-01' }],
  });
  await write(file, { a: first, b: second });
  await write(file, { a: first, b: second, c: third });
  const changed = openIndex(file);
  for (const typed of ['eviction OR housing OR vivienda', 'taken', '"right to housing"', '']) {
    const [now, anew] = [ask(changed, typed), ask(one, typed)];
    expect(now.ids).toEqual(anew.ids);
    expect(now.total).toBe(anew.total);
    expect(now.hits.map(({ score }) => score.toFixed(6))).toEqual(anew.hits.map(({ score }) => score.toFixed(6)));
  }
});

test('a word that is common in one language and rare in another is as rare as both together', async () => {
  const english = Array.from({ length: 40 }, (_, i) => ({
    id: `en${i}`,
    text: `Housing in the town ${'and more of it '.repeat(i)}`,
    day: '2026-11-17',
  }));
  const german = { id: 'de', text: `Housing ${'steht hier einmal '.repeat(12)}`, language: 'de', day: '2026-11-18' };
  const others = Array.from({ length: 80 }, (_, i) => ({ id: `o${i}`, text: 'Parks and rivers', day: '2026-11-17' }));
  const { ids } = ask(await indexOf([...english, german, ...others]), 'housing');
  expect(ids).toHaveLength(41);
  expect(ids[0]).toBe('en0');
});

interface Asked {
  readonly typed: string;
  fits(text: string): boolean;
}
const vocabulary = fc.constantFrom('ad', 'be', 'ce', 'do', 'ef', 'go');
const word = vocabulary.map((w): Asked => ({ typed: w, fits: (text) => text.split(' ').includes(w) }));
const phrase = fc
  .tuple(vocabulary, vocabulary)
  .map(([a, b]): Asked => ({ typed: `"${a} ${b}"`, fits: (text) => ` ${text} `.includes(` ${a} ${b} `) }));
const joined = fc.constantFrom<[string, (a: boolean, b: boolean) => boolean]>(
  [' ', (a, b) => a && b],
  [' OR ', (a, b) => a || b],
  [' -', (a, b) => a && !b],
);
const { any: anySearch } = fc.letrec<{ any: Asked; both: Asked }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, word, phrase, tie('both')),
  both: fc.tuple(tie('any'), joined, tie('any')).map(([a, [between, holds], b]) => ({
    typed: `(${a.typed}${between}${b.typed})`,
    fits: (text) => holds(a.fits(text), b.fits(text)),
  })),
}));
const anyText = fc.array(vocabulary, { maxLength: 12 }).map((words) => words.join(' '));

test('any search over any articles finds what a plain reading of the words finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 1, maxLength: 9 }),
      anySearch,
      fc.nat(),
      async (texts, asked, cut) => {
        const made = texts.map((text, i) => ({ id: `n${i}`, text, language: 'und' }));
        const at = cut % (made.length + 1);
        const index = await indexOf(made.slice(0, at), made.slice(at));
        const wanted = made.filter(({ text }) => asked.fits(text)).map(({ id }) => id);
        expect(ask(index, asked.typed).ids.toSorted()).toEqual(wanted.toSorted());
      },
    ),
    { numRuns: 300 },
  );
});

test('an index that another version made says so', async () => {
  const file = newFile();
  await write(file, { a: housing });
  const db = new DatabaseSync(file);
  db.exec('pragma user_version = 1');
  db.close();
  expect(() => openIndex(file)).toThrow('was made by another version of the monitor');
});
