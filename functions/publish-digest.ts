import { isPublishable, writePublished } from '../shared/digest/published.ts';
import { publicationOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { digestFiles, listFiles } from '../shared/site/published-files.ts';
import { idIn, subscriberPrefix } from '../shared/subscribers/keys.ts';
import { recipientsOf } from '../shared/subscribers/ledger.ts';

/** Puts an approved digest on the site, and announces one briefing for each reader it had when it was first published. */
export const run: Run<'publish-digest'> = async ({ week }, reach) => {
  const { publication, list, put, send } = reach;
  if (!(await isPublishable(week, reach))) throw new Refused('not-approved', week);
  await writePublished(reach, async (digests) => {
    const own = digests.filter((digest) => digest.week === week);
    for (const [key, body] of [
      ...own.flatMap((digest) => digestFiles(digest, publication)),
      ...listFiles(digests, publication),
    ])
      await put('site', key, body);
  });
  const readers = (await list('subscribers', subscriberPrefix)).map(({ key }) => idIn(key));
  const recipients = await recipientsOf(week, readers, reach);
  await send(
    'mails',
    recipients.map((subscriberId) => ({ week, subscriberId })),
  );
  return undefined;
};

export const handler = makeHandler('publish-digest', run, { publication: publicationOfStack });
