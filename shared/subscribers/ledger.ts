import * as z from 'zod/mini';
import { claimKey, claimPrefix, endKey, endPrefix, idIn, issueKey } from './keys.ts';
import { subscriberSettings } from './settings.ts';
import type { Book, Vault } from './vault.ts';

/**
 * How the mail of an issue to a subscriber ended: taken by the mail server, refused by it for good, withheld because the
 * reader does not want it, or unknown because its sender died, or lost the line, while it was on its way.
 */
const ends = ['sent', 'refused', 'withheld', 'uncertain'] as const;
export type End = (typeof ends)[number];

const Claim = z.readonly(z.object({ state: z.enum(['claimed', 'free']), at: z.iso.datetime() }));

interface Mailing {
  readonly issue: string;
  readonly id: string;
}

const write = (vault: Book, state: z.infer<typeof Claim>['state']) =>
  JSON.stringify({ state, at: vault.now().toISOString() });

/** Asks for the right to send a mail. `busy`: somebody may be sending it now. `lost`: somebody was, and nobody knows how it ended. */
export async function claim({ issue, id }: Mailing, vault: Book): Promise<'ours' | 'busy' | 'ended' | 'lost'> {
  const key = claimKey(issue, id);
  if (await vault.put('subscribers', key, write(vault, 'claimed'), { ifAbsent: true })) return 'ours';
  if (await endOf({ issue, id }, vault)) return 'ended';
  const stored = await vault.get('subscribers', key);
  if (!stored) return 'busy';
  const { state, at } = Claim.parse(JSON.parse(stored.text));
  if (state === 'free')
    return (await vault.put('subscribers', key, write(vault, 'claimed'), { ifMatch: stored.etag })) ? 'ours' : 'busy';
  return isStale(at, vault) ? 'lost' : 'busy';
}

/** Gives the right back: the mail was surely not sent, and may be sent later. */
export const release = ({ issue, id }: Mailing, vault: Book) =>
  vault.put('subscribers', claimKey(issue, id), write(vault, 'free'));

/** Writes down how a mail ended. */
export const end = ({ issue, id }: Mailing, how: End, vault: Book, why?: string) =>
  vault.put('subscribers', endKey(issue, how, id), JSON.stringify({ at: vault.now().toISOString(), why }));

/** Whether it is known, or known to be unknown, how a mail ended. */
export const hasEnded = async (mailing: Mailing, vault: Book): Promise<boolean> =>
  (await endOf(mailing, vault)) !== undefined;

async function endOf({ issue, id }: Mailing, vault: Book): Promise<End | undefined> {
  for (const how of ends) if (await vault.get('subscribers', endKey(issue, how, id))) return how;
  return undefined;
}

/** Who the issue is for: written once, so that a second run goes on with the same readers. */
export async function recipientsOf(issue: string, ids: readonly string[], vault: Book): Promise<readonly string[]> {
  await vault.put('subscribers', issueKey(issue), JSON.stringify(ids), { ifAbsent: true });
  return (await readRecipients(issue, vault)) ?? [];
}

/** Who an issue is for; `undefined` before that was written. */
export const readRecipients = async (issue: string, vault: Book): Promise<readonly string[] | undefined> => {
  const stored = await vault.get('subscribers', issueKey(issue));
  return stored && z.array(z.string()).parse(JSON.parse(stored.text));
};

/** An issue's mails: each recipient stands in exactly one list. */
export interface Accounts extends Readonly<Record<End, readonly string[]>> {
  readonly issue: string;
  /** Not sent yet: waiting, being sent, or parked. An issue is finished once this is empty. */
  readonly open: readonly string[];
}

/** The accounts of an issue; `undefined` where it was never published. */
export async function accountsOf(issue: string, vault: Vault): Promise<Accounts | undefined> {
  const recipients = await readRecipients(issue, vault);
  if (!recipients) return undefined;
  const under = async (prefix: string) =>
    new Set((await vault.list('subscribers', prefix)).map(({ key }) => idIn(key)));
  const [sent, refused, uncertain, withheld, claimed] = await Promise.all([
    under(endPrefix(issue, 'sent')),
    under(endPrefix(issue, 'refused')),
    under(endPrefix(issue, 'uncertain')),
    under(endPrefix(issue, 'withheld')),
    under(claimPrefix(issue)),
  ]);
  // Of two answers the surer one counts: who was told to be uncertain may have been served after all.
  const lists: Record<End | 'open', string[]> = { sent: [], refused: [], uncertain: [], withheld: [], open: [] };
  for (const id of recipients) {
    if (sent.has(id)) lists.sent.push(id);
    else if (refused.has(id)) lists.refused.push(id);
    else if (withheld.has(id)) lists.withheld.push(id);
    else if (uncertain.has(id) || (claimed.has(id) && (await isLost({ issue, id }, vault)))) lists.uncertain.push(id);
    else lists.open.push(id);
  }
  return { issue, ...lists };
}

async function isLost({ issue, id }: Mailing, vault: Book): Promise<boolean> {
  const stored = await vault.get('subscribers', claimKey(issue, id));
  const claim = stored && Claim.parse(JSON.parse(stored.text));
  return claim?.state === 'claimed' && isStale(claim.at, vault);
}

const isStale = (at: string, vault: Book) =>
  vault.now().getTime() - Date.parse(at) > subscriberSettings.claimSeconds * 1000;
