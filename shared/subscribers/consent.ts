import * as z from 'zod/mini';
import { languages } from '../text/languages.ts';
import { consentTexts } from './consent-texts.ts';

/** What a person agrees to. A change of the texts is a new version; earlier ones stay in their file's history. */
const version = '2026-11-28';
export const purposes = ['weekly-briefing', 'search-alerts'] as const;

/** The record that somebody agreed: to which text, for what, how and when. No more is needed to show it. */
export const Consent = z.readonly(
  z.object({
    version: z.string(),
    purpose: z.enum(purposes),
    /** Of the text that was shown. */
    language: z._default(z.enum(languages), 'en'),
    how: z.enum(['form', 'api', 'import']),
    askedAt: z.iso.datetime(),
    confirmedAt: z.exactOptional(z.iso.datetime()),
    /** Of an import: where the proof lies, in words of staff. */
    proof: z.exactOptional(z.string()),
  }),
);
export type Consent = z.infer<typeof Consent>;

/** The record of somebody who agrees to the present text. */
export const agreed = (given: Omit<Consent, 'version' | 'askedAt'>, at: Date): Consent => ({
  version,
  ...given,
  askedAt: at.toISOString(),
});

/** The text that was agreed to, as long as it is the present one. */
export const textOf = (consent: Pick<Consent, 'version' | 'purpose' | 'language'>): string | undefined =>
  consent.version === version ? consentTexts[consent.language][consent.purpose] : undefined;

/** The text that somebody is asked to agree to. */
export const textFor = (language: Consent['language'], purpose: Consent['purpose']): string =>
  consentTexts[language][purpose];
