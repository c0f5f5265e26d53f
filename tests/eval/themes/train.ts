import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { corrections, exampleOf, readCorrected } from './examples.ts';
import { readGold } from './gold.ts';
import { readPractice } from './practice.ts';
import { teach } from './teach.ts';
import { termExamples } from './terms.ts';

/** Writes `theme-model.json`: `npx node tests/eval/themes/train.ts`. It learns from practice items, the dev part of the gold set, and what people corrected. */
const files = [...['gold.ndjson', 'practice.ndjson'].map((name) => new URL(name, import.meta.url)), corrections];
const hash = createHash('sha256');
for (const file of files) if (existsSync(file)) hash.update(readFileSync(file));
const examples = [...termExamples(), ...[...readGold('dev'), ...readPractice()].map(exampleOf), ...readCorrected()];
const model = { version: '1', trainedOn: hash.digest('hex').slice(0, 16), ...teach(examples) };
const file = new URL('../../../shared/taxonomy/theme-model.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(model, undefined, 1)}\n`);
process.stdout.write(`${file.pathname}: ${Object.values(model.themes).flatMap(Object.keys).length} weights\n`);
