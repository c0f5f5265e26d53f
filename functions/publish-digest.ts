import { approvedKey, approvedPrefix, readApproved } from '../shared/digest/desk.ts';
import { publicationOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { digestFiles, listFiles } from '../shared/site/published-files.ts';
import { idIn, subscriberPrefix } from '../shared/subscribers/keys.ts';
import { recipientsOf } from '../shared/subscribers/ledger.ts';

/** Puts an approved digest on the site, and announces one briefing for each subscriber. */
export const run: Run<'publish-digest'> = async ({ week }, reach) => {
  const { publication, get, list, put, send } = reach;
  const approved = await get('desk', approvedKey(week));
  if (!approved) throw new Refused('not-approved', week);
  const { digest } = readApproved(approved.text);
  for (const [key, body] of digestFiles(digest)) await put('site', key, body);
  const published = await Promise.all((await list('desk', approvedPrefix)).map(async ({ key }) => get('desk', key)));
  const digests = published.flatMap((stored) => (stored ? [readApproved(stored.text).digest] : []));
  for (const [key, body] of listFiles(digests, publication)) await put('site', key, body);
  const readers = (await list('subscribers', subscriberPrefix)).map(({ key }) => idIn(key));
  const recipients = await recipientsOf(week, readers, reach);
  await send(
    'mails',
    recipients.map((subscriberId) => ({ week, subscriberId })),
  );
  return undefined;
};

export const handler = makeHandler('publish-digest', run, { publication: publicationOfStack });
