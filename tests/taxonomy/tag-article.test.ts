import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { Tags } from '../../shared/taxonomy/tags.ts';

const themesOf = (text: string, language?: string, title = '') =>
  tagArticle({ title, text, ...(language && { language }) }).themes.map(({ id }) => id);

test.each([
  ['en', 'Rents rose again, so the council wrote the right to housing into its charter.', 'right-to-housing'],
  ['es', 'El pleno reconoció el derecho a la ciudad de todas las vecinas.', 'right-to-the-city'],
  ['fr', 'La mairie ouvre une maison pour le droit au logement.', 'right-to-housing'],
  ['ca', "L'ajuntament defensa el dret a l'habitatge.", 'right-to-housing'],
  ['pt', 'A câmara quer garantir o direito à moradia.', 'right-to-housing'],
  ['de', 'Graz ist seit Jahren Menschenrechtsstadt.', 'human-rights-city'],
  ['it', 'Il comune riconosce il diritto alla casa.', 'right-to-housing'],
  ['nl', 'Utrecht blijft een mensenrechtenstad.', 'human-rights-city'],
  ['sv', 'Lund blev en stad för mänskliga rättigheter.', 'human-rights-city'],
  ['ko', '광주에서 세계인권도시포럼이 열렸다.', 'human-rights-city'],
])('finds a theme in %s', (language, text, theme) => expect(themesOf(text, language)).toContain(theme));

test('says where it found what it says', () => {
  const text = '🏙️ Lund is a human rights city. A HUMAN RIGHTS CITY listens.';
  const { themes } = tagArticle({ title: '', text, language: 'en' });
  expect(themes).toEqual([
    {
      id: 'human-rights-city',
      score: expect.any(Number),
      evidence: [
        { start: 14, end: 31, text: 'human rights city' },
        { start: 35, end: 52, text: 'HUMAN RIGHTS CITY' },
      ],
    },
  ]);
});

test.each([
  ['Shares rose three percent after the merger, and the coach praised the keeper.'],
  ['The rights of the ambassador were not in doubt.'],
  ['Her talent and his debt were the talk of the film festival.'],
  ['Our animal shelter found homes for twelve dogs.'],
  [''],
])('finds no theme in %j', (text) => expect(themesOf(text, 'en')).toEqual([]));

test('counts an everyday word only beside a city word or another term of its theme', () => {
  expect(themesOf('Equity matters to the fund.', 'en')).toEqual([]);
  expect(themesOf('The mayor wants equity and a fairer tax for the poorest districts.', 'en')).toEqual([
    'equitable-city',
  ]);
});

test('lets a term that themes share count only where another names the theme', () => {
  expect(themesOf('The portal has open data.', 'en')).not.toContain('transparent-city');
  expect(themesOf('A new law on freedom of information; open data follows.', 'en')).toContain('transparent-city');
});

test('reports what only the title says where the text bears it out', () => {
  expect(themesOf('They asked for housing that people can pay.', 'en', 'The right to housing')).toEqual([
    'right-to-housing',
  ]);
  expect(themesOf('They met on Tuesday.', 'en', 'The right to housing')).toEqual([]);
});

test('takes the language of the page, without its region, or that of the text', () => {
  expect(tagArticle({ title: '', text: 'Bonjour.', language: 'fr-BE' }).language).toBe('fr');
  expect(tagArticle({ title: '', text: 'La ville ouvre un lieu pour les personnes sans abri.' }).language).toBe('fr');
  expect(tagArticle({ title: '', text: '…' }).language).toBe('und');
});

test('believes a long text rather than the language its page states', () => {
  const text = 'La ciutat aprova un pla per garantir el dret a l’habitatge de tothom. '.repeat(4);
  const tags = tagArticle({ title: '', text, language: 'en-US' });
  expect(tags.language).toBe('ca');
  expect(tags.themes.map(({ id }) => id)).toEqual(['right-to-housing']);
});

test('gives every tag of any text its words in the text', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            'human rights city',
            'SDG 11',
            '인권도시',
            'ODS 5',
            'droit au logement',
            '. ',
            'city',
            '🏙',
            '\n',
            'Zürich',
          ),
          fc.string({ unit: 'grapheme', maxLength: 8 }),
        ),
      ),
      fc.constantFrom('en', 'es', 'fr', 'ko', 'xx', ''),
      (pieces, language) => {
        const text = pieces.join(' ');
        const tags = Tags.parse(tagArticle({ title: pieces[0] ?? '', text, language }));
        for (const { start, end, text: words } of [...tags.themes, ...tags.sdgs].flatMap(({ evidence }) => evidence)) {
          expect(text.slice(start, end)).toBe(words);
        }
      },
    ),
  ));
