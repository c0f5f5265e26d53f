import { writeFileSync } from 'node:fs';
import { goalModel } from '../../../shared/taxonomy/goals/goal-word.ts';
import { readLabelled } from './labelled.ts';
import { learnGoals } from './learn.ts';

/** Writes `goal-model.json`, learnt on all snippets: `npx node tests/eval/sdg/train.ts`. */
const model = { ...goalModel, ...learnGoals(readLabelled()) };
const file = new URL('../../../shared/taxonomy/goals/goal-model.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(model, undefined, 2)}\n`);
