import { text as readText } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { goalsIn } from '../../../shared/taxonomy/goals/find-goals.ts';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import { readLabelled } from './labelled.ts';
import { folds, modelWithout, partOf } from './learn.ts';

/** Answers snippets like `monitor tag`, but each by weights learnt without it: `score.mjs sdg CSV -- npx node tests/eval/sdg/evaluate.ts`. */
const Asked = z.object({ id: z.string(), text: z.string() });

const rows = readLabelled();
const models = Array.from({ length: folds }, (_, part) => modelWithout(part, rows));
for (const line of (await readText(process.stdin)).split('\n').filter(Boolean)) {
  const { id, text } = Asked.parse(JSON.parse(line));
  const sdgs = goalsIn(text, 'en', lexiconOf('en')(text), models[partOf(id)]);
  process.stdout.write(`${JSON.stringify({ id, sdgs })}\n`);
}
