import * as z from 'zod/mini';
import { languages } from '../text/languages.ts';
import data from './cues.json' with { type: 'json' };

/** How much a cue says of a theme: enough by itself, enough with another, or only in company. */
export const Strength = z.enum(['strong', 'medium', 'weak']);
export type Strength = z.infer<typeof Strength>;

/** An idea that tells themes, in the words of ten languages: what it says holds in all of them. */
export const Cue = z.readonly(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    /** Themes, and how much it says of each; none for what only helps to tell themes from other news. */
    says: z.readonly(z.record(z.string(), Strength)),
    /** Written as the terms of themes are. */
    words: z.readonly(z.record(z.enum(languages), z.readonly(z.array(z.string().check(z.minLength(1)))))),
  }),
);
export type Cue = z.infer<typeof Cue>;

/** The cues in force. */
export const cues: readonly Cue[] = z.array(Cue).parse(data);
