import { type GoalModel, goalModel } from '../../../shared/taxonomy/goals/goal-word.ts';
import { type GoalSigns, goalSigns } from '../../../shared/taxonomy/goals/spoken-goals.ts';
import { lexiconOf } from '../../../shared/taxonomy/lexicon.ts';
import { bias, learnWeights } from '../logistic.ts';
import type { Labelled } from './labelled.ts';

const none = { amount: 0, share: 0, rival: 0, first: 0 };
/** How strongly weights are held back, chosen by cross-validation; half and twice as much are .004 worse. */
const firmness = 1;
const rounds = 1000;
/** Parts that snippets are dealt into; each is scored by weights learnt on the others. */
export const folds = 10;

/** The signs of a snippet's goal in it. */
export function signsOf({ text, goal }: Pick<Labelled, 'text' | 'goal'>): Omit<GoalSigns, 'goal' | 'spans'> {
  const signs = goalSigns(lexiconOf('en')(text), text.length);
  const rival = Math.max(0, ...signs.map(({ amount }) => amount));
  return signs.find((found) => found.goal === goal) ?? { ...none, rival };
}

/** The weights under which the labels are likeliest: of the signs, and of each goal, since some have more general words than others. */
export function learnGoals(rows: readonly Labelled[]): Pick<GoalModel, 'weights' | 'goals'> {
  const examples = rows.map((row) => {
    const { amount, share, rival, first } = signsOf(row);
    return {
      entries: [...Object.entries({ amount, share, rival, first }), [goalName(row.goal), 1]] as const,
      isThere: row.isThere,
    };
  });
  const pullOf = (name: string) => (name === bias ? 0 : firmness);
  const learnt = learnWeights(examples, { pullOf, rounds });
  const of = (name: string) => Math.round((learnt.get(name) ?? 0) * 100) / 100;
  const goals = Array.from({ length: 17 }, (_, i) => String(i + 1));
  return {
    weights: { bias: of(bias), amount: of('amount'), share: of('share'), rival: of('rival'), first: of('first') },
    goals: Object.fromEntries(goals.map((goal) => [goal, of(goalName(goal))])),
  };
}

const goalName = (goal: string) => `goal ${goal}`;

/** The model for a snippet, learnt without the part it is in. */
export function modelWithout(part: number, rows: readonly Labelled[]): GoalModel {
  return { ...goalModel, ...learnGoals(rows.filter(({ id }) => partOf(id) !== part)) };
}

/** The part a snippet is dealt into, by its id alone. */
export function partOf(id: string): number {
  let sum = 7;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % folds;
}
