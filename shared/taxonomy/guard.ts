import * as z from 'zod/mini';
import { languages } from '../text/languages.ts';
import data from './guards.json' with { type: 'json' };

const about = {
  /** `any` for the names that stand in every language. */
  language: z.enum([...languages, 'any']),
  term: z.string(),
  themes: z.readonly(z.array(z.string())),
  why: z.string(),
};
const words = z.readonly(z.array(z.string()).check(z.minLength(1)));

/** What keeps a term from meaning a theme by itself. */
export const Guard = z.readonly(
  z.discriminatedUnion('rule', [
    /** Counts only beside another term of the theme, or a city word, in the same sentence. */
    z.object({ ...about, rule: z.literal('needs-context') }),
    /** Several themes share it: counts only where something else names the theme. */
    z.object({ ...about, rule: z.literal('shared') }),
    /** Counts only as it is capitalised here. */
    z.object({ ...about, rule: z.literal('case-sensitive') }),
    /** Counts only in this very form: other words share its stem. */
    z.object({ ...about, rule: z.literal('as-written') }),
    /** Counts only with one of these words in the same sentence. */
    z.object({ ...about, rule: z.literal('only-with'), words }),
    /** Does not count where one of these words stands anywhere in the article. */
    z.object({ ...about, rule: z.literal('never-with'), words }),
    /** Means something else: it, and the terms inside it, never count. */
    z.object({ ...about, rule: z.literal('never') }),
  ]),
);
export type Guard = z.infer<typeof Guard>;

/** The guards in force. */
export const guards: readonly Guard[] = z.array(Guard).parse(data);
