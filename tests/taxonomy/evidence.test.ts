import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import type { Tags } from '../../shared/taxonomy/tags.ts';

const corpora = new URL('../../../shared/corpora/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, corpora), 'utf8');

/** Tags whose words are not where they say. */
function astray(text: string, { themes, sdgs, places, organisations }: Tags): unknown[] {
  const targets = sdgs.flatMap(({ targets: named = [] }) => named);
  const spans = [...[...themes, ...sdgs, ...targets].flatMap(({ evidence }) => evidence), ...places, ...organisations];
  const bare = [...themes, ...sdgs].filter(({ evidence }) => evidence.length === 0);
  return [...bare, ...spans.filter(({ start, end, text: words }) => words === '' || text.slice(start, end) !== words)];
}

test('every tag has words, and they stand where it says, in any text', { timeout: 120_000 }, () => {
  const piece = fc.constantFrom(
    'Graz',
    'UCLG',
    'right to housing',
    'ODS 11',
    '인권도시',
    '광주광역시',
    'L’Aquila',
    '\u{1F3D9}',
    'é',
    "'s ",
    ', ',
    '.\n',
    ' in ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(astray(text, tagArticle({ title: '', text }))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test.skipIf(!existsSync(corpora))(
  'and in the corpora: news with places, eighteen languages, SDG snippets',
  { timeout: 120_000 },
  () => {
    const news = read('places/TR-News.xml')
      .split('<text>')
      .slice(1, 20)
      .map((part) => part.slice(0, 6000));
    const sentences = readdirSync(new URL('languages/', corpora)).map((file) => read(`languages/${file}`));
    const snippets = read('sdg/dev.csv').split('\n').slice(1, 60);
    for (const text of [...news, ...sentences, ...snippets])
      expect(astray(text, tagArticle({ title: '', text }))).toEqual([]);
  },
);
