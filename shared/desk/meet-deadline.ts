import { approvalOf, approvedKey, type Draft, endOf } from '../digest/desk.ts';
import { type DeskStore, edit, type OpenDraft, openDraft } from '../digest/keep-desk.ts';
import type { Mailer } from '../mail/mailer.ts';
import { sendOnce } from '../mail/send-once.ts';
import type { Publication } from '../site/publication.ts';
import type { Book } from '../subscribers/vault.ts';
import { composeNotice, type NoticeKind } from './notice.ts';
import { datesOf, type Rules } from './rules.ts';
import { colleagues } from './staff.ts';

type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

interface Reach {
  readonly mail: Mailer;
  readonly publication: Publication;
  readonly signal: AbortSignal;
  get(
    bucket: 'desk' | 'subscribers',
    key: string,
  ): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(bucket: 'desk' | 'subscribers', key: string, body: string, condition?: Condition): Promise<boolean>;
  list(bucket: 'subscribers', prefix: string): Promise<readonly { readonly key: string }[]>;
  send(queue: 'issues', messages: readonly { readonly week: string }[]): Promise<void>;
  now(): Date;
}

/** Who closed a draft, as its log has it. */
export const deadlineName = 'the deadline';

/**
 * Looks after the deadline of a week's draft: reminds staff, does at the deadline what the rules say, and announces an
 * approval whose announcement got lost. All of it may be done again, by several at once; the draft's log decides.
 */
export async function meetDeadline(week: string, rules: Rules, reach: Reach): Promise<void> {
  const open = await settled(week, rules, reach);
  if (!open) return;
  if (approvalOf(open.draft) && !(await reach.get('desk', approvedKey(week)))) await reach.send('issues', [{ week }]);
  await tellStaff(open.draft, rules, reach);
}

/** The draft once its deadline had its say. Whoever edits or approves at the same time is heard: then it looks again. */
async function settled(
  week: string,
  rules: Rules,
  reach: DeskStore & Pick<Reach, 'now'>,
): Promise<OpenDraft | undefined> {
  for (;;) {
    const open = await openDraft(reach, week);
    if (!open || endOf(open.draft) || rules.withoutApproval === 'hold') return open;
    const now = reach.now();
    if (now < datesOf(week, open.draft.machine.zone, rules).deadline) return open;
    const command = { do: rules.withoutApproval === 'publish' ? 'release' : 'skip' } as const;
    await edit(reach, { week, version: open.version, by: deadlineName, command }, now);
  }
}

async function tellStaff(draft: Draft, rules: Rules, reach: Reach): Promise<void> {
  const { week, zone } = draft.machine;
  const { reminder, deadline } = datesOf(week, zone, rules);
  const kind = noticeOf(draft, { reminder, deadline }, reach.now());
  if (!kind) return;
  const vault: Book = reach;
  for (const colleague of await colleagues(reach)) {
    const notice = composeNotice({ kind, draft, deadline, colleague, now: reach.now() }, reach.publication);
    // What a server puts off is tried again at the next look, an hour later.
    await sendOnce(notice, { vault, mail: reach.mail, signal: reach.signal, postponed: 0 });
  }
}

/** What staff must be told of a draft now, if anything. */
export function noticeOf(
  draft: Draft,
  { reminder, deadline }: { readonly reminder: Date; readonly deadline: Date },
  now: Date,
): NoticeKind | undefined {
  const end = endOf(draft)?.command.do;
  if (end === 'release') return 'published';
  if (end === 'skip') return 'skipped';
  if (end !== undefined || now < reminder) return undefined;
  return now < deadline ? 'due' : 'held';
}
