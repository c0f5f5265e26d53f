import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { labelledLine } from '../../../shared/taxonomy/corrections/labelled-line.ts';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import { weigh } from '../../../shared/taxonomy/weigh.ts';
import { exampleOf, readCorrected, signsOf } from './examples.ts';
import { firmness, learn } from './learn.ts';

const article = {
  id: 'a',
  language: 'en',
  title: 'A party at the library',
  text: 'The library lends skates on Mondays.',
};
const theme = 'sharing-city';

/** What people said, as `monitor corrections` writes it and training reads it. */
function correctedFile(action: 'add' | 'remove') {
  const said = { articleId: 'a', kind: 'theme', tag: theme, action, by: 'Ada', why: 'It is.' } as const;
  const line = labelledLine(article, tagArticle(article), [
    { ...said, id: 'c', at: '2026-11-28T10:00:00Z', evidence: [] },
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'monitor-corrected-')), 'corrections.ndjson');
  writeFileSync(file, `${JSON.stringify(line)}\n`);
  return pathToFileURL(file);
}

/** How much speaks for the theme in the article once corrections were learnt from beside two other items. */
function scoreAfter(file: URL | undefined): number {
  const others = [
    { language: 'en', title: '', text: 'Airbnb flats need a permit.', themes: [theme] },
    { language: 'en', title: '', text: 'The council speaks of the right to housing.', themes: ['right-to-housing'] },
  ].map(exampleOf);
  const themes = learn([...others, ...(file ? readCorrected(file) : [])], firmness, [theme]);
  const weighed = weigh(signsOf(article), { themes });
  return weighed.find((one) => one.theme === theme)?.weight ?? 0;
}

test('the next training run learns from what people corrected (T9)', () => {
  const machine = scoreAfter(undefined);
  expect(scoreAfter(correctedFile('add'))).toBeGreaterThan(machine);
  expect(scoreAfter(correctedFile('remove'))).toBeLessThan(machine);
});

test('a correction says nothing of the themes that nobody judged', () => {
  const [example] = readCorrected(correctedFile('remove'));
  expect(example).toMatchObject({ themes: [], judged: [theme] });
  expect(learn(readCorrected(correctedFile('remove')), firmness, ['right-to-housing'])).toEqual({
    'right-to-housing': {},
  });
});

test('nobody has corrected anything where there is no file', () => {
  expect(readCorrected(pathToFileURL('/no/such/file'))).toEqual([]);
});
