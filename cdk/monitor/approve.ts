import { type Approved, approvedKey, draftKey, readDraft } from '../../shared/digest/desk.ts';
import type { Digest } from '../../shared/digest/digest.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { Complaint } from './complaint.ts';

/** The draft of a week; a complaint where there is none. */
export async function draftOf(week: string): Promise<Digest> {
  const stored = await getObject('desk', draftKey(week));
  if (!stored) throw new Complaint(`There is no draft for ${week}. \`monitor digest --week ${week}\` makes one.`);
  return readDraft(stored.text);
}

/** Approves a week's draft in a person's name and announces it; a complaint where somebody did so before. */
export async function approve(week: string, approvedBy: string, at: Date): Promise<Digest> {
  const digest = await draftOf(week);
  const approved: Approved = { digest, approvedBy, approvedAt: at.toISOString() };
  if (!(await putObject('desk', approvedKey(week), JSON.stringify(approved), { ifAbsent: true })))
    throw new Complaint(`The digest of ${week} is approved already; it is published once.`);
  await sendMessages('issues', [{ week }]);
  return digest;
}
