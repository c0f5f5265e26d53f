import { goalsIn } from '../../../shared/taxonomy/goals/find-goals.ts';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import type { Section } from '../section.ts';
import { corpus, readLabelled } from './labelled.ts';
import { folds, modelWithout, partOf } from './learn.ts';

/** How often the labels of experts are met, each snippet judged by weights that never saw it. */
export const sdgSection: Section = {
  name: 'sdg',
  inputs: [corpus],
  evaluate() {
    const rows = readLabelled();
    const models = Array.from({ length: folds }, (_, part) => modelWithout(part, rows));
    const judged = rows.map((row) => {
      const tags = goalsIn(row.text, 'en', lexiconOf('en')(row.text), models[partOf(row.id)]);
      const says = tags.some(({ goal }) => goal === row.goal);
      return { ...row, isRight: says === row.isThere };
    });
    const share = (some: typeof judged) => some.filter(({ isRight }) => isRight).length / Math.max(1, some.length);
    const goals = [...new Set(rows.map(({ goal }) => goal))];
    return {
      figure: share(judged),
      summary: `${rows.length} snippets, accuracy ${share(judged).toFixed(3)} by ${folds}-fold cross-validation`,
      tables: [
        {
          heads: ['goal', 'accuracy', 'snippets'],
          rows: goals.map((goal) => {
            const own = judged.filter((row) => row.goal === goal);
            return [goal, share(own), own.length];
          }),
        },
      ],
    };
  },
};
