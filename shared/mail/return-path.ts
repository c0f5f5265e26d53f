import { isWeek } from '../archive/week.ts';
import type { Seal } from '../subscribers/seal.ts';

/** The mailbox of the returns, at the sender's own host, so that SPF aligns. */
const mailbox = 'bounces';

/** Where a mail comes back to: an address that says which mail it was and cannot be made up. */
export function returnPath(about: { readonly issue: string; readonly id: string }, sender: string, seal: Seal): string {
  const token = seal.sign({ purpose: 'bounce', id: about.id, turn: about.issue.toLowerCase() });
  return `${mailbox}+${token}@${hostOf(sender)}`;
}

/** The first return address in a text that we made: which mail it was. */
export function findReturnPath(
  text: string,
  seal: Seal,
  now: Date,
): { issue: string; subscriberId: string } | undefined {
  for (const [, token = ''] of text.matchAll(/\bbounces\+([a-z0-9.-]+)@/gi)) {
    const claim = seal.open('bounce', token.toLowerCase(), now);
    if (!claim?.turn) continue;
    const week = claim.turn.toUpperCase();
    return { issue: isWeek(week) ? week : claim.turn, subscriberId: claim.id };
  }
  return undefined;
}

const hostOf = (sender: string) => /@([^\s<>@]+?)>?\s*$/.exec(sender)?.[1] ?? 'localhost';
