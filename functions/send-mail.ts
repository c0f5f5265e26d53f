import { approvedKey } from '../shared/digest/desk.ts';
import { composeBriefing } from '../shared/mail/briefing.ts';
import { readIssue } from '../shared/mail/issue.ts';
import { sendOnce } from '../shared/mail/send-once.ts';
import { sesMailer } from '../shared/mail/ses.ts';
import { perSecondOfStack, publicationOfStack, sealOfStack, setOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { settle } from '../shared/pipeline/settle.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { subscriberKey } from '../shared/subscribers/keys.ts';
import { end } from '../shared/subscribers/ledger.ts';
import { readSubscriber } from '../shared/subscribers/subscriber.ts';

/** Sends one briefing to one subscriber, once: whoever claims it in the ledger sends it, nobody else ever does. */
export const run: Run<'send-mail'> = async ({ week, subscriberId }, reach) => {
  const { get, send, publication, now } = reach;
  const approved = await get('desk', approvedKey(week));
  if (!approved) throw new Refused('not-approved', week);
  const about = { issue: week, id: subscriberId };
  const stored = await get('subscribers', subscriberKey(subscriberId));
  if (!stored) {
    await end(about, 'withheld', reach, 'left');
    throw new Refused('no-such-subscriber', subscriberId);
  }
  const subscriber = readSubscriber(stored.text);
  const made = await composeBriefing(
    { ...readIssue(approved), subscriber, now: now() },
    { ...publication, seal: await reach.seal() },
  );
  if (made.kind === 'withheld') {
    await end(about, 'withheld', reach, made.why);
    return undefined;
  }
  const sent = await sendOnce(made.mail, { ...reach, vault: reach });
  return settle(sent, { issue: week, subscriberId }, (feedback) => send('feedback', feedback));
};

export const handler = makeHandler('send-mail', run, {
  mail: sesMailer({ configurationSet: setOfStack, perSecond: perSecondOfStack }),
  publication: publicationOfStack,
  seal: sealOfStack,
});
