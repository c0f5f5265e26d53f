import * as z from 'zod/mini';
import data from './theme-model.json' with { type: 'json' };

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
  }),
);
export type ThemeModel = z.infer<typeof ThemeModel>;

/** The model in force. */
export const themeModel: ThemeModel = ThemeModel.parse(data);
