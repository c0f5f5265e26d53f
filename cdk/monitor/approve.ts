import { approvalOf, edited } from '../../shared/digest/desk.ts';
import type { Digest } from '../../shared/digest/digest.ts';
import type { Command, Objection } from '../../shared/digest/edits.ts';
import { type DeskStore, edit, type OpenDraft, openDraft, sealApproval } from '../../shared/digest/keep-desk.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { Complaint } from './complaint.ts';

export const desk: DeskStore = { get: getObject, put: putObject };

/** The open draft of a week; a complaint where there is none. */
export async function openedDraft(week: string): Promise<OpenDraft> {
  const open = await openDraft(desk, week);
  if (!open) throw new Complaint(`There is no draft for ${week}. \`monitor digest --week ${week}\` makes one.`);
  return open;
}

/** The draft of a week as staff left it; a complaint where there is none. */
export const draftOf = async (week: string): Promise<Digest> => edited((await openedDraft(week)).draft);

const objections: Readonly<Record<Objection, string>> = {
  'no-such-story': 'no story of the draft has this article id; `monitor desk show` lists them',
  'no-such-article': 'no article of the draft has this id; `monitor desk show` lists them',
  'no-such-theme': 'the draft has no theme of this id',
  'no-such-place': 'the draft has fewer stories',
  'already-approved': 'the digest is approved already; what is wrong in it can be corrected (`monitor desk correct`)',
};

/** Does one thing to a draft as it was read; a complaint says why it cannot be done. */
export async function editDraft(week: string, version: string, by: string, command: Command, now: Date) {
  const done = await edit(desk, { week, version, by, command }, now);
  if (done.kind === 'done') return done.draft;
  if (done.kind === 'no-draft') throw new Complaint(`There is no draft for ${week}.`);
  if (done.kind === 'objection') throw new Complaint(`${week}: ${objections[done.why]}.`);
  throw new Complaint(
    `Somebody changed the draft of ${week} since you read it. \`monitor desk show --week ${week}\` shows it as it is now.`,
  );
}

/** Approves a week's draft in a person's name and announces it; a complaint where somebody did so before. */
export async function approve(week: string, by: string, at: Date, version?: string): Promise<Digest> {
  const open = await openedDraft(week);
  // Whoever approved it was interrupted before it was announced: that is made good, and stays their approval.
  if (approvalOf(open.draft) && (await sealApproval(desk, open.draft))) {
    await sendMessages('issues', [{ week }]);
    return edited(open.draft);
  }
  const draft = await editDraft(week, version ?? open.version, by, { do: 'approve' }, at);
  await sealApproval(desk, draft);
  await sendMessages('issues', [{ week }]);
  return edited(draft);
}
