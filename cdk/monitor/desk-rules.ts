import { lastCompleteWeek } from '../../shared/archive/week.ts';
import { instant } from '../../shared/desk/notice.ts';
import { datesOf, Rules, rulesKey, rulesOf } from '../../shared/desk/rules.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface RulesOptions extends Where {
  readonly reminderHours?: string;
  readonly deadlineHours?: string;
  readonly withoutApproval?: string;
}

/** Shows the rules of the desk, after changing those that are given. */
export async function deskRules({
  reminderHours,
  deadlineHours,
  withoutApproval,
  ...where
}: RulesOptions): Promise<void> {
  const session = await openSession(where);
  try {
    const now = await rulesOf({ get: getObject });
    const wanted = {
      reminderHours: Number(reminderHours ?? now.reminderHours),
      deadlineHours: Number(deadlineHours ?? now.deadlineHours),
      withoutApproval: withoutApproval ?? now.withoutApproval,
    };
    const read = Rules.safeParse(wanted);
    if (!read.success)
      throw new Complaint(
        'desk rules: give hours from 1 to 168, the reminder before the deadline, and hold, publish or skip. For instance --reminder-hours 16 --deadline-hours 36 --without-approval hold',
      );
    if (JSON.stringify(read.data) !== JSON.stringify(now)) await putObject('desk', rulesKey, JSON.stringify(read.data));
    console.log(rulesText(session, read.data));
  } finally {
    await session.close();
  }
}

/** Calls what the schedule calls every hour. */
export async function lookAfterDeadlines(where: Where): Promise<void> {
  const session = await openSession(where);
  try {
    await session.local.invoke('meet-deadline');
    await drain(session);
    console.log(rulesText(session, await rulesOf({ get: getObject })));
  } finally {
    await session.close();
  }
}

function rulesText({ clock }: Session, rules: Rules): string {
  const week = lastCompleteWeek(clock.now(), zone);
  const { reminder, deadline } = datesOf(week, zone, rules);
  const after = { hold: 'it waits', publish: 'it is published as it is, and says so', skip: 'the week has no digest' };
  return [
    `Staff are reminded ${rules.reminderHours} hours after the end of a week; its draft is due ${rules.deadlineHours} hours after it.`,
    `If nobody approves it by then, ${after[rules.withoutApproval]} (--without-approval ${rules.withoutApproval}).`,
    `The draft of ${week}: reminder ${instant(reminder, zone)}, due ${instant(deadline, zone)}.`,
  ].join('\n');
}
