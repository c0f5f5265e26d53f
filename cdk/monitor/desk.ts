import { isWeek, lastCompleteWeek } from '../../shared/archive/week.ts';
import { Command } from '../../shared/digest/edits.ts';
import { fileTags } from '../../shared/digest/file-tags.ts';
import { correct } from '../../shared/digest/keep-desk.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { approve, desk, editDraft, openedDraft } from './approve.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import { deskReport, shownDraft } from './desk-words.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface DeskOptions extends Where {
  readonly week?: string;
  /** Who does it. */
  readonly by?: string;
  /** Why a tag is wrong. */
  readonly why?: string;
  /** The version of the draft that was read; the one there is now where it is left out. */
  readonly version?: string;
}

/** What staff may do with a draft, by the verb of the command line. */
export type Deed =
  | { readonly kind: 'show' }
  | { readonly kind: 'report' }
  | { readonly kind: 'correct'; readonly text: string }
  | Command;

/** Opens the desk for one deed. */
export async function atDesk(deed: Deed, options: DeskOptions): Promise<void> {
  if (options.week !== undefined && !isWeek(options.week))
    throw new Complaint(`--week: ${options.week} is no ISO week. Write it as 2026-W47.`);
  const session = await openSession(options);
  try {
    const week = options.week ?? lastCompleteWeek(session.clock.now(), zone);
    console.log(await doneAtDesk(session, week, deed, options));
  } finally {
    await session.close();
  }
}

async function doneAtDesk(session: Session, week: string, deed: Deed, options: DeskOptions): Promise<string> {
  if ('kind' in deed && deed.kind === 'report') return deskReport();
  if ('kind' in deed && deed.kind === 'show') {
    const { draft, version } = await openedDraft(week);
    return shownDraft(draft, version);
  }
  const by = options.by?.trim();
  if (!by) throw new Complaint('--by: say who does it, for the log. For instance --by "Ada Quill".');
  if ('kind' in deed) return corrected(session, week, by, deed.text);
  if (deed.do === 'approve') {
    const { headline } = await approve(week, by, session.clock.now(), options.version);
    await drain(session);
    return `${headline}\nApproved by ${by} and published.`;
  }
  return editedByStaff(session, week, by, deed, options);
}

async function corrected(session: Session, week: string, by: string, said: string): Promise<string> {
  const text = said.trim();
  if (text === '') throw new Complaint('correct: say in words what was wrong and what is right.');
  if (!(await correct(desk, week, { at: session.clock.now().toISOString(), by, text })))
    throw new Complaint(`The digest of ${week} is not published; while it is a draft it can be edited.`);
  await sendMessages('issues', [{ week }]);
  await drain(session);
  return `${week}: the correction stands on the page.`;
}

async function editedByStaff(
  session: Session,
  week: string,
  by: string,
  deed: Command,
  { why, version }: DeskOptions,
): Promise<string> {
  const isTag = deed.do === 'tag' || deed.do === 'untag';
  const read = Command.safeParse(isTag && why ? { ...deed, why } : deed);
  if (!read.success) throw new Complaint(`${deed.do}: ${complaintOn(deed.do)}`);
  const at = version ?? (await openedDraft(week)).version;
  const draft = await editDraft(week, at, by, read.data, session.clock.now());
  const unfiled = isTag ? await fileTags(draft, { get: getObject, put: putObject, send: sendMessages }) : [];
  await drain(session);
  const open = await openedDraft(week);
  const filed = isTag && unfiled.length === 0 ? ['Filed in the archive too: the machine’s tag is overridden.'] : [];
  return [shownDraft(open.draft, open.version), ...filed, ...unfiled.map((why) => `Not filed: ${why}`)].join('\n');
}

const complaintOn = (what: Command['do']) =>
  what === 'move'
    ? 'say at which place, the first being 1. For instance: monitor desk move ARTICLE 2'
    : 'the text is empty, or longer than 4,000 letters.';
