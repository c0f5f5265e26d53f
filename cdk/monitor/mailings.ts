import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { endKey } from '../../shared/subscribers/keys.ts';
import { accountsOf, release } from '../../shared/subscribers/ledger.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Desk } from './subscriber-desk.ts';

/** An issue's accounts: they add up, or the issue is not finished. Uncertain readers are named by id, never by address. */
export async function showAccounts({ vault, week }: Desk): Promise<string> {
  const accounts = await accountsOf(week, vault);
  if (!accounts) throw new Complaint(`The issue of ${week} was never published.`);
  const { sent, refused, withheld, uncertain, open } = accounts;
  const total = sent.length + refused.length + withheld.length + uncertain.length + open.length;
  return [
    `${week}: ${total} recipients = ${sent.length} sent + ${refused.length} refused + ${withheld.length} withheld + ${uncertain.length} uncertain${open.length > 0 ? ` + ${open.length} open` : ''}.`,
    open.length > 0 ? 'NOT FINISHED: the open ones wait, or are parked (`monitor redrive`).' : 'Finished.',
    ...(uncertain.length > 0
      ? ['Uncertain: it may have arrived, so nobody sends it again by itself. `monitor subscribers resend ID` does:']
      : []),
    ...uncertain.map((id) => `  ${id}`),
  ].join('\n');
}

/** Sends one uncertain or refused mail again, since a person says so. */
export async function resend({ session, vault, week, what }: Desk): Promise<string> {
  const accounts = await accountsOf(week, vault);
  if (!accounts) throw new Complaint(`The issue of ${week} was never published.`);
  if (accounts.sent.includes(what)) throw new Complaint(`${what} received ${week}; nobody gets an issue twice.`);
  if (![...accounts.uncertain, ...accounts.refused].includes(what))
    throw new Complaint(`${what || 'Nobody'} is not among the uncertain or refused of ${week}.`);
  await vault.remove('subscribers', [endKey(week, 'uncertain', what), endKey(week, 'refused', what)]);
  await release({ issue: week, id: what }, vault);
  await sendMessages('mails', [{ week, subscriberId: what }]);
  await drain(session);
  const after = await accountsOf(week, vault);
  return after?.sent.includes(what)
    ? `${week} was sent to ${what}.`
    : `${week} was not sent to ${what}; see \`accounts\`.`;
}
