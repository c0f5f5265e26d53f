import { isWeek } from '../../shared/archive/week.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { feedbackKinds } from '../../shared/subscribers/feedback.ts';
import { endKey, feedbackPrefix, idIn, issuePrefix } from '../../shared/subscribers/keys.ts';
import { accountsOf, release } from '../../shared/subscribers/ledger.ts';
import { subscriberSettings } from '../../shared/subscribers/settings.ts';
import type { Vault } from '../../shared/subscribers/vault.ts';
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
    ...(await cameBack(week, sent.length, vault)),
  ].join('\n');
}

/** What came back of an issue, and an alarm where so many complained that mail providers begin to look. */
async function cameBack(issue: string, sent: number, vault: Vault): Promise<readonly string[]> {
  const counts = await Promise.all(
    feedbackKinds.map(
      async (kind) => [kind, (await vault.list('subscribers', feedbackPrefix(issue, kind))).length] as const,
    ),
  );
  const known = counts.filter(([, count]) => count > 0);
  const complaints = new Map(counts).get('complained') ?? 0;
  const share = complaints / Math.max(1, sent);
  return [
    ...(known.length > 0 ? [`Came back: ${known.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`] : []),
    ...(share >= subscriberSettings.maxComplaintRate
      ? [
          `ALARM complaints: ${(share * 100).toFixed(2)} % of the readers called it spam. What to do: docs/runbook.md#complaints`,
        ]
      : []),
  ];
}

/** Every mail of every issue of which nobody knows whether it arrived: by issue and id, never by address. */
export async function showUncertain({ vault }: Desk): Promise<string> {
  const issues = (await vault.list('subscribers', issuePrefix)).map(({ key }) => idIn(key));
  const lines: string[] = [];
  for (const issue of issues)
    for (const id of (await accountsOf(issue, vault))?.uncertain ?? [])
      lines.push(`${issue}  ${id}  (again: monitor subscribers resend ${id} --week ${issue})`);
  return lines.length > 0 ? lines.join('\n') : 'No mail is uncertain.';
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
  if (isWeek(week)) await sendMessages('mails', [{ week, subscriberId: what }]);
  else await sendMessages('alerts', [{ issue: week, subscriberId: what }]);
  await drain(session);
  const after = await accountsOf(week, vault);
  return after?.sent.includes(what)
    ? `${week} was sent to ${what}.`
    : `${week} was not sent to ${what}; see \`accounts\`.`;
}
