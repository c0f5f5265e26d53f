import { composeAlert } from '../shared/mail/alert.ts';
import { sendOnce } from '../shared/mail/send-once.ts';
import { sesMailer } from '../shared/mail/ses.ts';
import { perSecondOfStack, publicationOfStack, sealOfStack, setOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { settle } from '../shared/pipeline/settle.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { registry } from '../shared/sources/registry.ts';
import { subscriberKey } from '../shared/subscribers/keys.ts';
import { end } from '../shared/subscribers/ledger.ts';
import { findingsOf } from '../shared/subscribers/searches/findings.ts';
import { readSubscriber } from '../shared/subscribers/subscriber.ts';

/** Sends one mail about saved searches to one subscriber, once, by the same ledger as briefings. */
export const run: Run<'send-alert'> = async ({ issue, subscriberId: id }, reach) => {
  const { get, send, publication } = reach;
  const stored = await get('subscribers', subscriberKey(id));
  if (!stored) {
    await end({ issue, id }, 'withheld', reach, 'left');
    throw new Refused('no-such-subscriber', id);
  }
  const found = await findingsOf({ issue, id }, reach);
  if (found.findings.length === 0) {
    await end({ issue, id }, 'withheld', reach, 'stopped');
    return undefined;
  }
  const desk = { ...publication, seal: await reach.seal() };
  const names = new Map(reach.registry.sources.map(({ id, organisation }) => [id, organisation]));
  const commission = { issue, subscriber: readSubscriber(stored.text), ...found };
  const mail = composeAlert(commission, desk, (source) => names.get(source) ?? source);
  const sent = await sendOnce(mail, { ...reach, vault: reach });
  return settle(sent, { issue, subscriberId: id }, (feedback) => send('feedback', feedback));
};

export const handler = makeHandler('send-alert', run, {
  registry,
  mail: sesMailer({ configurationSet: setOfStack, perSecond: perSecondOfStack }),
  publication: publicationOfStack,
  seal: sealOfStack,
});
