import type { Briefing } from './compose.ts';

/** What carries a briefing to its reader. */
export interface Mailer {
  /** Resolves when the mail was accepted for delivery; throws when it was not, or when nobody can tell. */
  send(briefing: Briefing): Promise<void>;
}
