import { writeFileSync } from 'node:fs';
import { goalModel } from '../../../shared/taxonomy/goals/goal-word.ts';
import { readLabelled } from './labelled.ts';
import { learnGoals } from './learn.ts';

/** Writes `goal-model.json`, learnt on all snippets: `npx node tests/eval/sdg/train.ts`. */
const rounded = Object.entries(learnGoals(readLabelled())).map(([name, weight]) => [
  name,
  Math.round(weight * 100) / 100,
]);
const model = { ...goalModel, weights: Object.fromEntries(rounded) };
const file = new URL('../../../shared/taxonomy/goals/goal-model.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(model, undefined, 2)}\n`);
