import * as z from 'zod/mini';

/** What a person agrees to. A change of the text is a new version; earlier ones stay in this file's history. */
export const consentText = {
  version: '2026-11-28',
  purpose: 'weekly-briefing',
  text: 'I want to receive the weekly briefing of the Human Rights Cities Monitor by e-mail. My address and choices are kept for this purpose only, until I leave; nobody else gets them, and nobody watches whether I open a mail or follow a link.',
} as const;

/** The record that somebody agreed: to which text, for what, how and when. No more is needed to show it. */
export const Consent = z.readonly(
  z.object({
    version: z.string(),
    purpose: z.string(),
    how: z.enum(['form', 'api', 'import']),
    askedAt: z.iso.datetime(),
    confirmedAt: z.exactOptional(z.iso.datetime()),
    /** Of an import: where the proof lies, in words of staff. */
    proof: z.exactOptional(z.string()),
  }),
);
export type Consent = z.infer<typeof Consent>;
