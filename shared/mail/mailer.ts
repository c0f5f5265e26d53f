import type { Mail } from './mail.ts';

/** What became of a mail, as far as its sender can know. */
export type Delivery =
  | { readonly kind: 'taken' }
  /** Not sent, and it never will be: `isAddress` where the mailbox is the reason. */
  | { readonly kind: 'refused'; readonly code: string; readonly isAddress: boolean }
  /** Not sent this time: the server is busy, unreachable, or at its quota. */
  | { readonly kind: 'later'; readonly code: string; readonly seconds: number; readonly isAddress?: boolean }
  /** The line broke after the mail had left: it may have arrived. */
  | { readonly kind: 'unknown'; readonly code: string };

/** What carries a mail to its reader. */
export interface Mailer {
  /** Resolves when the sender's quota allows one more. */
  turn(signal: AbortSignal): Promise<void>;
  /** Throws only for faults of our own. */
  send(mail: Mail): Promise<Delivery>;
}
