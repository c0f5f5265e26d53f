import type { Sent } from '../mail/send-once.ts';
import type { FeedbackRef } from './messages.ts';
import { type Later, later, Refused } from './outcome.ts';

/** What a step says of a mail that it handed over: done, later, or refused; what it says of the mailbox is counted. */
export async function settle(
  sent: Sent,
  about: Omit<FeedbackRef, 'kind'>,
  tell: (feedback: readonly FeedbackRef[]) => Promise<void>,
): Promise<Later | undefined> {
  if (sent.kind === 'done') return undefined;
  if (sent.kind === 'later') return later(sent.seconds);
  if (sent.feedback) await tell([{ kind: sent.feedback, ...about }]);
  throw new Refused(sent.code, `${about.issue} to ${about.subscriberId}: ${sent.why}`);
}
