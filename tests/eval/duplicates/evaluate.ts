/** `npx node tests/eval/duplicates/evaluate.ts [dev|held]`: copies and stories on one part of the labelled texts. */
import { duplicateSection, storySection } from './section.ts';

const [, , split = 'dev'] = process.argv;
if (split !== 'dev' && split !== 'held') throw new Error(`${split} is neither dev nor held`);
for (const { name, evaluate } of [duplicateSection(split), storySection(split)])
  process.stdout.write(`${name}: ${evaluate().summary}\n`);
