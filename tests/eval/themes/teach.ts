import { askedOf, candidatesIn } from '../../../shared/taxonomy/candidates.ts';
import type { ThemeModel } from '../../../shared/taxonomy/theme-model.ts';
import { type BoostSettings, boost, type Labelled } from '../boost.ts';
import { type Example, firmness, learn } from './learn.ts';

/** By five-fold cross-validation on what is trained on; half as many trees or twice as many give .01 less. */
const boostSettings: BoostSettings = { trees: 60, leaves: 8, rate: 0.1, leastExamples: 40, pull: 1 };

/** Trees learn from candidates as weights show them that never saw their articles, in so many parts. */
const folds = 5;

/** All that training makes: weights from all examples, and trees that choose among the candidates these bring. */
export function teach(examples: readonly Example[]): Pick<ThemeModel, 'themes' | 'asked' | 'trees'> {
  const unseen = Array.from({ length: folds }, (_, part) => {
    const themes = learn(
      examples.filter((_example, i) => i % folds !== part),
      firmness,
    );
    return examples.filter((_example, i) => i % folds === part).flatMap((example) => labelledOf(example, themes));
  });
  return { themes: learn(examples, firmness), asked: askedOf, trees: boost(unseen.flat(), boostSettings) };
}

function labelledOf({ signs, themes: gold, judged }: Example, themes: ThemeModel['themes']): Labelled[] {
  return candidatesIn(signs, { themes })
    .candidates.filter(({ theme }) => judged === undefined || judged.includes(theme))
    .map(({ theme, numbers }) => ({ numbers, isThere: gold.includes(theme) }));
}
