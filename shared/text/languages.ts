/** The languages whose words we stem and whose themes we find. */
export const languages = ['en', 'es', 'fr', 'ca', 'pt', 'de', 'it', 'nl', 'sv', 'ko'] as const;
export type Language = (typeof languages)[number];

const known: ReadonlySet<string> = new Set(languages);

/** Whether we have words in a language, given by its two letters. */
export const isLanguage = (code: string): code is Language => known.has(code);

/** The two or three letters a language tag begins with, in lower case: `en` of `en-GB`; nothing if it is no tag. */
export function primarySubtag(tag: string): string | undefined {
  return /^\s*([a-z]{2,3})(?=$|[-_\s,;])/i.exec(tag)?.[1]?.toLowerCase();
}
