import * as z from 'zod/mini';
import { Consent } from './consent.ts';
import { subscriberSettings } from './settings.ts';

/** What stays of an address that is left alone, under its keyed hash: why, since when, and what had been agreed. */
export const Suppressed = z.readonly(
  z.object({
    why: z.enum(['left', 'erased', 'bounced', 'complained']),
    at: z.iso.datetime(),
    /** Kept to show that earlier mails were asked for; not where the person wanted everything erased. */
    consent: z.exactOptional(Consent),
  }),
);
export type Suppressed = z.infer<typeof Suppressed>;

/** Whether even a sign-up is answered with silence: the mailbox is dead, or its owner called us spam. */
export function isQuiet(text: string, now: Date): boolean {
  const { why, at } = Suppressed.parse(JSON.parse(text));
  if (why !== 'bounced' && why !== 'complained') return false;
  return now.getTime() - Date.parse(at) < subscriberSettings.quietDays[why] * 86_400_000;
}
