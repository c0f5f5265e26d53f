import * as z from 'zod/mini';
import { languages } from '../../text/languages.ts';
import data from './goal-targets.json' with { type: 'json' };

/** Of each goal the last target with a number, and the last one with a letter (A/RES/70/1): 169 in all. */
const lastOf = [
  [5, 'b'],
  [5, 'c'],
  [9, 'd'],
  [7, 'c'],
  [6, 'c'],
  [6, 'b'],
  [3, 'b'],
  [10, 'b'],
  [5, 'c'],
  [7, 'c'],
  [7, 'c'],
  [8, 'c'],
  [3, 'b'],
  [7, 'c'],
  [9, 'c'],
  [10, 'b'],
  [19, ''],
] as const;

/** Whether there is such a target: `11.7` and `16.a`, not `11.9`. */
export function isTarget(target: string): boolean {
  const [, goal, number, letter] = /^(\d{1,2})\.(?:([1-9]\d?)|([a-d]))$/.exec(target) ?? [];
  const [numbered, lettered] = lastOf[Number(goal) - 1] ?? [0, ''];
  return letter === undefined ? Number(number) <= numbered : letter <= lettered;
}

/** The goal that a target is of. */
export const goalOf = (target: string) => target.slice(0, target.indexOf('.'));

export const GoalTarget = z.readonly(
  z.object({
    target: z.string().check(z.refine(isTarget)),
    /** Words that name it and no other, by language; written as the terms of themes are. */
    words: z.readonly(z.record(z.enum(languages), z.readonly(z.array(z.string().check(z.minLength(1)))))),
  }),
);

export type GoalTarget = z.infer<typeof GoalTarget>;

/** Targets that have words of their own; the others are found by their number alone. */
export const goalTargets = z.readonly(z.array(GoalTarget)).parse(data);
