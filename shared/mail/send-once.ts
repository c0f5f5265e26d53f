import { claim, end, release } from '../subscribers/ledger.ts';
import { subscriberSettings } from '../subscribers/settings.ts';
import type { Book } from '../subscribers/vault.ts';
import type { Mail } from './mail.ts';
import type { Delivery, Mailer } from './mailer.ts';
import { mailSettings } from './settings.ts';

/** What a step must do about a mail it handed over. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly seconds: number }
  | {
      readonly kind: 'refused';
      readonly code: 'mail-refused' | 'mail-uncertain';
      readonly why: string;
      /** What it says of the mailbox. */
      readonly feedback?: 'bounced' | 'soft-bounced';
    };

interface Office {
  readonly vault: Book;
  readonly mail: Mailer;
  readonly signal: AbortSignal;
  /** How often this mail was put off. */
  readonly postponed: number;
}

/** Sends a mail if nobody did before: claimed in the ledger first, so that a crash can lose a mail but never double it. */
export async function sendOnce(mail: Mail, { vault, mail: mailer, signal, postponed }: Office): Promise<Sent> {
  const { about } = mail;
  await mailer.turn(signal);
  const right = await claim(about, vault);
  if (right === 'ended') return { kind: 'done' };
  if (right === 'busy') return { kind: 'later', seconds: subscriberSettings.claimSeconds + 1 };
  const delivery = right === 'lost' ? senderDied : await mailer.send(mail);
  if (delivery.kind === 'taken') {
    await end(about, 'sent', vault);
    return { kind: 'done' };
  }
  if (delivery.kind === 'unknown') {
    await end(about, 'uncertain', vault, delivery.code);
    return { kind: 'refused', code: 'mail-uncertain', why: delivery.code };
  }
  if (delivery.kind === 'later' && postponed < mailSettings.maxTries) {
    await release(about, vault);
    return { kind: 'later', seconds: Math.min(delivery.seconds * 2 ** postponed, mailSettings.maxRetrySeconds) };
  }
  await end(about, 'refused', vault, delivery.code);
  const feedback = delivery.isAddress && { feedback: softness[delivery.kind] };
  return { kind: 'refused', code: 'mail-refused', why: delivery.code, ...feedback };
}

const senderDied: Delivery = { kind: 'unknown', code: 'sender-died' };
const softness = { refused: 'bounced', later: 'soft-bounced' } as const;
