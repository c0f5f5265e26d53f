import { approvedKey, readApproved } from '../shared/digest/desk.ts';
import { composeBriefing } from '../shared/mail/compose.ts';
import { sesMailer } from '../shared/mail/ses.ts';
import { publicationOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { claimKey, sentKey, subscriberKey } from '../shared/subscribers/keys.ts';
import { Subscriber } from '../shared/subscribers/subscriber.ts';

/** Sends one briefing to one subscriber, once: whoever claims it in the ledger sends it, nobody else ever does. */
export const run: Run<'send-mail'> = async ({ week, subscriberId }, { mail, publication, get, put, now }) => {
  const reader = await get('subscribers', subscriberKey(subscriberId));
  const subscriber = reader && Subscriber.parse(JSON.parse(reader.text));
  if (subscriber?.status !== 'confirmed') throw new Refused('no-such-subscriber', subscriberId);
  const approved = await get('desk', approvedKey(week));
  if (!approved) throw new Refused('not-approved', week);
  const { digest } = readApproved(approved.text);
  const briefing = composeBriefing({ digest, subscriber, ...publication });
  const at = () => JSON.stringify({ at: now().toISOString() });
  const isOurs = await put('subscribers', claimKey(week, subscriberId), at(), { ifAbsent: true });
  if (!isOurs && (await get('subscribers', sentKey(week, subscriberId)))) return undefined;
  if (!isOurs) throw new Refused('mail-uncertain', `${week} to ${subscriberId} was claimed and never confirmed`);
  await mail.send(briefing);
  await put('subscribers', sentKey(week, subscriberId), at());
  return undefined;
};

export const handler = makeHandler('send-mail', run, { mail: sesMailer(), publication: publicationOfStack });
