import { approvalOf, approvedKey, edited } from '../../shared/digest/desk.ts';
import type { Digest } from '../../shared/digest/digest.ts';
import type { Command } from '../../shared/digest/edits.ts';
import { type DeskStore, edit, type OpenDraft, openDraft } from '../../shared/digest/keep-desk.ts';
import { objections } from '../../shared/digest/objections.ts';
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
  const isUnannounced = approvalOf(open.draft) && !(await getObject('desk', approvedKey(week)));
  const draft = isUnannounced ? open.draft : await editDraft(week, version ?? open.version, by, { do: 'approve' }, at);
  await sendMessages('issues', [{ week }]);
  return edited(draft);
}
