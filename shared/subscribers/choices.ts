import * as z from 'zod/mini';
import { taxonomy, themeById } from '../taxonomy/theme.ts';
import { languages } from '../text/languages.ts';

const groups: ReadonlySet<string> = new Set(taxonomy.groups.map(({ id }) => id));
const list = (check: (item: string) => boolean, what: string) =>
  z.readonly(z.array(z.string().check(z.refine(check, what))).check(z.maxLength(300)));

/** What a subscriber wants. An empty list leaves nothing out. */
export const Choices = z.readonly(
  z.object({
    /** Of the words around the news; the news stay as they were written. */
    language: z.enum(languages),
    themes: list((id) => themeById.has(id), 'expected ids of themes'),
    groups: list((id) => groups.has(id), 'expected ids of groups of themes'),
    countries: list((code) => /^[A-Z]{2}$/.test(code), 'expected countries as two letters, such as "NO"'),
    /** Of the articles. */
    languages: list((code) => /^[a-z]{2,3}$/.test(code), 'expected languages as two letters, such as "ca"'),
    /** When a week has nothing on their themes: a short mail that says so, or none. */
    whenNothing: z.enum(['tell', 'silence']),
    format: z.enum(['html', 'text']),
    briefing: z._default(z.enum(['weekly', 'none']), 'weekly'),
    /** How often at most a mail tells what saved searches found. */
    alerts: z._default(z.enum(['hour', 'day']), 'day'),
    /** No mail before this day. */
    pausedUntil: z.exactOptional(z.iso.date()),
  }),
);
export type Choices = z.infer<typeof Choices>;

/** Everything, in English. */
export const everything: Choices = {
  language: 'en',
  themes: [],
  groups: [],
  countries: [],
  languages: [],
  whenNothing: 'tell',
  format: 'html',
  briefing: 'weekly',
  alerts: 'day',
};

export type ReadChoices =
  | { readonly kind: 'choices'; readonly choices: Choices }
  | { readonly kind: 'wrong'; readonly field: string; readonly why: string };

/** Choices from a form's fields; what a form leaves out is as in `everything`. */
export function readChoices(form: URLSearchParams): ReadChoices {
  const one = (name: string) => form.get(name)?.trim() || undefined;
  const all = (name: string) => [
    ...new Set(form.getAll(name).flatMap((value) => value.split(/[\s,]+/).filter(Boolean))),
  ];
  const until = one('pausedUntil');
  const read = Choices.safeParse({
    language: one('language') ?? everything.language,
    themes: all('themes'),
    groups: all('groups'),
    countries: all('countries').map((code) => code.toUpperCase()),
    languages: all('languages').map((code) => code.toLowerCase()),
    whenNothing: one('whenNothing') ?? everything.whenNothing,
    format: one('format') ?? everything.format,
    briefing: one('briefing') ?? everything.briefing,
    alerts: one('alerts') ?? everything.alerts,
    ...(until && { pausedUntil: until }),
  });
  if (read.success) return { kind: 'choices', choices: read.data };
  const [issue] = read.error.issues;
  return { kind: 'wrong', field: String(issue?.path[0] ?? ''), why: issue?.message ?? 'This cannot be read.' };
}

/** Whether a reader takes mail on a day. */
export const isPaused = ({ pausedUntil }: Choices, now: Date): boolean =>
  pausedUntil !== undefined && now.toISOString().slice(0, 10) < pausedUntil;
