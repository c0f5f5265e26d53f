import * as z from 'zod/mini';
import data from './theme-model.json' with { type: 'json' };
import { Trees } from './trees.ts';

const Weights = z.readonly(z.record(z.string(), z.number()));

/** Stands in the model for whether an article is about any theme. */
export const anyTheme = 'any';

/** What training on labelled items changed of the weights that cues and terms have by themselves (`tests/eval/themes/train.ts`). */
export const ThemeModel = z.readonly(
  z.object({
    version: z.string(),
    trainedOn: z.string(),
    /** By theme: what is added to the weight of a cue, and to `bias`. */
    themes: z.readonly(z.record(z.string(), Weights)),
    /** What a candidate's numbers are called, in the order the trees ask for them (`candidates.ts`). */
    asked: z.readonly(z.array(z.string())),
    /** Whether the article is about a candidate, by its numbers. */
    trees: Trees,
  }),
);
export type ThemeModel = z.infer<typeof ThemeModel>;

/** The model in force. */
export const themeModel: ThemeModel = ThemeModel.parse(data);
