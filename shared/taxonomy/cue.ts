import * as z from 'zod/mini';
import { type Language, languages } from '../text/languages.ts';
import data from './cues.json' with { type: 'json' };
import { themeById } from './theme.ts';

/** How much a cue says of a theme: enough by itself, enough with another, or only in company. */
export const Strength = z.enum(['strong', 'medium', 'weak']);
export type Strength = z.infer<typeof Strength>;

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
/** Themes, and how much the cue says of each; none for what only helps to tell themes from other news. */
const says = z.readonly(z.record(z.string(), Strength));
/** Written as the terms of themes are, with a semicolon and a space between: as lists, 35,000 words take 15 MB of a function's start. */
const words = z.readonly(z.record(z.enum(languages), z.string().check(z.regex(/^[^;\s][^;]*(?:; [^;\s][^;]*)*$/))));

/** An idea that tells themes, in the words of ten languages: what it says holds in all of them. */
const Cue = z.readonly(z.object({ id, says, words }));
export type Cue = z.infer<typeof Cue>;

const Said = z.object({ id, says });

/** The cues in force. The compiler knows that all have words; `faultsOfCues` reads the words themselves. */
export const cues: readonly Cue[] = data.map(({ words, ...said }) => ({ ...Said.parse(said), words }));

/** What is wrong with a file of cues, each in a sentence that says where. */
export function faultsOfCues(file: unknown = data): string[] {
  const { success, data: read, error } = z.readonly(z.array(Cue)).safeParse(file);
  if (!success) return error.issues.map(({ path, message }) => `cues.json: ${path.join('.')}: ${message}.`);
  return read.flatMap(({ id, says }) =>
    Object.keys(says)
      .filter((theme) => !themeById.has(theme))
      .map((theme) => `cues.json: "${id}" names the theme "${theme}", which is none.`),
  );
}

/** The words of a cue in one language. */
export const wordsOf = ({ words }: Cue, language: Language): string[] => words[language].split('; ');
