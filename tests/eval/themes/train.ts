import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import { mentionsIn } from '../../../shared/taxonomy/mentions.ts';
import { signsIn } from '../../../shared/taxonomy/signs.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import { readGold } from './gold.ts';
import { type Example, learn } from './learn.ts';
import { type Practice, readPractice } from './practice.ts';

/** Writes `theme-model.json`: `npx node tests/eval/themes/train.ts`. It learns from practice items and the dev part of the gold set. */
const firmness = { own: 1, foreign: 4, bias: 0.5, rounds: 80 };

const themes = taxonomy.themes.map(({ id }) => id);
const inputs = ['gold.ndjson', 'practice.ndjson'].map((name) => readFileSync(new URL(name, import.meta.url)));
const trainedOn = inputs.reduce((hash, input) => hash.update(input), createHash('sha256')).digest('hex');
const model = {
  version: '1',
  trainedOn: trainedOn.slice(0, 16),
  themes: learn([...readGold('dev'), ...readPractice()].map(exampleOf), themes, firmness),
};
const file = new URL('../../../shared/taxonomy/theme-model.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(model, undefined, 1)}\n`);
process.stdout.write(`${file.pathname}: ${Object.values(model.themes).flatMap(Object.keys).length} weights\n`);

function exampleOf({ language, title, text, themes }: Omit<Practice, 'id'>): Example {
  const lexicon = lexiconOf(language);
  return { signs: signsIn(mentionsIn(lexicon(title)), mentionsIn(lexicon(text))), themes };
}
