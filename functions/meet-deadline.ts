import { lastCompleteWeek, weeksBefore } from '../shared/archive/week.ts';
import { meetDeadline } from '../shared/desk/meet-deadline.ts';
import { rulesOf } from '../shared/desk/rules.ts';
import { deskSettings } from '../shared/desk/settings.ts';
import { fileTags } from '../shared/digest/file-tags.ts';
import { openDraft } from '../shared/digest/keep-desk.ts';
import { sesMailer } from '../shared/mail/ses.ts';
import { perSecondOfStack, publicationOfStack, setOfStack } from '../shared/pipeline/env.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';

/** Looks after the deadlines of the last weeks' drafts, and files tags that were corrected at the desk and not filed yet. */
export const run: Run<'meet-deadline'> = async (_event, reach) => {
  const rules = await rulesOf(reach);
  const last = lastCompleteWeek(reach.now(), zone);
  for (const week of [last, ...weeksBefore(last, deskSettings.weeksWatched - 1)]) {
    await meetDeadline(week, rules, reach);
    const open = await openDraft(reach, week);
    if (open) await fileTags(open.draft, reach);
  }
  return undefined;
};

export const handler = makeHandler('meet-deadline', run, {
  mail: sesMailer({ configurationSet: setOfStack, perSecond: perSecondOfStack }),
  publication: publicationOfStack,
});
