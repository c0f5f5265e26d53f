import { isWeek, lastCompleteWeek } from '../../shared/archive/week.ts';
import { approvedKey, draftKey } from '../../shared/digest/desk.ts';
import { getObject } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { absolute, paths } from '../../shared/site/paths.ts';
import { approve, draftOf } from './approve.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface DigestOptions extends Where {
  readonly week?: string;
  readonly approve?: string;
}

/** Drafts a week's digest, or approves and publishes it. */
export async function digest(options: DigestOptions): Promise<void> {
  if (options.week !== undefined && !isWeek(options.week))
    throw new Complaint(`--week: ${options.week} is no ISO week. Write it as 2026-W47.`);
  const session = await openSession(options);
  try {
    const { local, clock, powers } = session;
    const week = options.week ?? lastCompleteWeek(clock.now(), zone);
    if (options.approve) {
      const { headline } = await approve(week, options.approve, clock.now());
      await drain(session);
      console.log(
        `${headline}\nApproved by ${options.approve}: ${absolute(paths.digest(week), powers.publication.siteUrl)}`,
      );
      return;
    }
    if (await getObject('desk', approvedKey(week)))
      throw new Complaint(`The digest of ${week} is approved and published; its draft is closed.`);
    await local.invoke('compact-archive');
    await local.invoke('build-digest', { week });
    const { headline, introduction } = await draftOf(week);
    console.log(`${headline}\n${introduction}\nDraft: desk/${draftKey(week)}. Approve it with --approve YOUR-NAME.`);
  } finally {
    await session.close();
  }
}
