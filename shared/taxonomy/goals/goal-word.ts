import * as z from 'zod/mini';
import model from './goal-model.json' with { type: 'json' };
import data from './goal-words.json' with { type: 'json' };

const GoalWords = z.readonly(
  z.object({
    goal: z.string().check(z.regex(/^(?:[1-9]|1[0-7])$/)),
    says: z.enum(['strong', 'weak']),
    /** In English, written as the terms of themes are. */
    words: z.readonly(z.array(z.string().check(z.minLength(1)))),
    /** Cues that say the same in the other languages. */
    cues: z.readonly(z.array(z.string())),
  }),
);
const lists = z.array(GoalWords).parse(data);

/** A word that speaks of a Sustainable Development Goal, and how much. */
export interface GoalWord {
  readonly goal: string;
  readonly text: string;
  readonly weight: number;
}

/** What a word adds, beside one that can only mean its goal. */
const weights = { strong: 1, weak: 0.35 } as const;

/** The English words of the goals. */
export const goalWords: readonly GoalWord[] = lists.flatMap(({ goal, says, words }) =>
  words.map((text) => ({ goal, text, weight: weights[says] })),
);

/** The goals that a cue of the themes speaks of. */
export const goalsOfCue: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(lists.flatMap(({ cues }) => cues))].map((cue) => [
    cue,
    lists.filter(({ cues }) => cues.includes(cue)).map(({ goal }) => goal),
  ]),
);

/** How the signs of a goal are weighed against each other (`tests/eval/sdg/train.ts`). */
export const GoalModel = z.readonly(
  z.object({
    version: z.string(),
    trainedOn: z.string(),
    weights: z.readonly(
      z.object({ bias: z.number(), amount: z.number(), share: z.number(), rival: z.number(), first: z.number() }),
    ),
    /** What is added for each goal: some have more general words than others. */
    goals: z.readonly(z.record(z.string(), z.number())),
  }),
);
export type GoalModel = z.infer<typeof GoalModel>;

/** The model in force. */
export const goalModel: GoalModel = GoalModel.parse(model);
