import { type GoalModel, goalModel } from '../../../shared/taxonomy/goals/goal-word.ts';
import { type GoalSigns, goalSigns, weighGoal } from '../../../shared/taxonomy/goals/spoken-goals.ts';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import type { Labelled } from './labelled.ts';

type Weights = GoalModel['weights'];
const none = { amount: 0, share: 0, rival: 0, first: 0 };
const rounds = 400;
const rate = 0.01;
/** Parts that snippets are dealt into; each is scored by weights learnt on the others. */
export const folds = 10;

/** The signs of a snippet's goal in it. */
export function signsOf({ text, goal }: Pick<Labelled, 'text' | 'goal'>): Omit<GoalSigns, 'goal' | 'spans'> {
  const signs = goalSigns(lexiconOf('en')(text), text.length);
  const rival = Math.max(0, ...signs.map(({ amount }) => amount));
  return signs.find((found) => found.goal === goal) ?? { ...none, rival };
}

/** The five weights under which the labels are likeliest. */
export function learnGoals(rows: readonly Labelled[]): Weights {
  const examples = rows.map((row) => ({ signs: signsOf(row), isThere: row.isThere ? 1 : 0 }));
  let weights: Weights = { bias: -1, amount: 1, share: 0, rival: 0, first: 0 };
  for (let round = 0; round < rounds; round++) {
    const slope = { bias: 0, ...none };
    for (const { signs, isThere } of examples) {
      const miss = 1 / (1 + Math.exp(-weighGoal(signs, { weights }))) - isThere;
      slope.bias += miss;
      slope.amount += miss * signs.amount;
      slope.share += miss * signs.share;
      slope.rival += miss * signs.rival;
      slope.first += miss * signs.first;
    }
    weights = {
      bias: weights.bias - rate * slope.bias,
      amount: weights.amount - rate * slope.amount,
      share: weights.share - rate * slope.share,
      rival: weights.rival - rate * slope.rival,
      first: weights.first - rate * slope.first,
    };
  }
  return weights;
}

/** The model for a snippet, learnt without the part it is in. */
export function modelWithout(part: number, rows: readonly Labelled[]): GoalModel {
  return { ...goalModel, weights: learnGoals(rows.filter(({ id }) => partOf(id) !== part)) };
}

/** The part a snippet is dealt into, by its id alone. */
export function partOf(id: string): number {
  let sum = 7;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % folds;
}
