import { isWeek, lastCompleteWeek } from '../../shared/archive/week.ts';
import { approvalOf, type Draft, edited } from '../../shared/digest/desk.ts';
import { differenceOf } from '../../shared/digest/difference.ts';
import type { Command } from '../../shared/digest/edits.ts';
import { correct } from '../../shared/digest/keep-desk.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { approve, desk, editDraft, openedDraft } from './approve.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface DeskOptions extends Where {
  readonly week?: string;
  /** Who does it. */
  readonly by?: string;
  /** The version of the draft that was read; the one there is now where it is left out. */
  readonly version?: string;
}

/** What staff may do with a draft, by the verb of the command line. */
export type Deed = { readonly kind: 'show' } | { readonly kind: 'correct'; readonly text: string } | Command;

/** Opens the desk for one deed. */
export async function atDesk(deed: Deed | { readonly do: 'approve' }, options: DeskOptions): Promise<void> {
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
  if ('kind' in deed && deed.kind === 'show') {
    const { draft, version } = await openedDraft(week);
    return shown(draft, version);
  }
  const by = options.by?.trim();
  if (!by) throw new Complaint('--by: say who does it, for the log. For instance --by "Ada Quill".');
  const now = session.clock.now();
  if ('kind' in deed) {
    if (!(await correct(desk, week, { at: now.toISOString(), by, text: deed.text })))
      throw new Complaint(`The digest of ${week} is not published; while it is a draft it can be edited.`);
    await sendMessages('issues', [{ week }]);
    await drain(session);
    return `${week}: the correction stands on the page.`;
  }
  if (deed.do === 'approve') {
    const { headline } = await approve(week, by, now, options.version);
    await drain(session);
    return `${headline}\nApproved by ${by} and published.`;
  }
  const version = options.version ?? (await openedDraft(week)).version;
  await editDraft(week, version, by, deed, now);
  const open = await openedDraft(week);
  return shown(open.draft, open.version);
}

/** A draft as staff read it on the command line. */
function shown(draft: Draft, version: string): string {
  const { headline, introduction, stories, mentions } = edited(draft);
  const { added, dropped, moved, kept } = differenceOf(draft);
  const approval = approvalOf(draft);
  return [
    `${headline}\n${introduction}\n`,
    ...stories.map(
      ({ articleId, title, note }, i) =>
        `${String(i + 1).padStart(2)}. ${articleId}  ${title}${note ? `\n    Note: ${note}` : ''}`,
    ),
    `\n${mentions.length} other articles: pin one by its id to make it a story.`,
    ...mentions.slice(0, 20).map(({ articleId, title, why }) => `    ${articleId}  ${title} (${why})`),
    `\nLog:${draft.log.length === 0 ? ' nothing was changed yet' : ''}`,
    ...draft.log.map(({ at, by, command }) => `  ${at} ${by}: ${JSON.stringify(command)}`),
    `Against the machine: ${added.length} added, ${dropped.length} dropped, ${moved.length} moved, ${Math.round(kept * 100)}% of its stories kept.`,
    approval ? `Approved by ${approval.by}.` : `Version ${version}`,
  ].join('\n');
}
