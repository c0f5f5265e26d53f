import { composeLetter, lettersIssue } from '../shared/mail/letters.ts';
import { sendOnce } from '../shared/mail/send-once.ts';
import { sesMailer } from '../shared/mail/ses.ts';
import { perSecondOfStack, publicationOfStack, sealOfStack, setOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { settle } from '../shared/pipeline/settle.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { requestKey } from '../shared/subscribers/keys.ts';
import { answerSignUp } from '../shared/subscribers/sign-up.ts';
import { readSignUp } from '../shared/subscribers/subscriber.ts';

/** Answers who asked for mails, by mail, so that the page that took the request says the same to everybody. */
export const run: Run<'answer-request'> = async ({ requestId }, reach) => {
  const { get, remove, send, publication, now } = reach;
  const stored = await get('subscribers', requestKey(requestId));
  if (!stored) throw new Refused('no-such-request', requestId);
  const seal = await reach.seal();
  const answer = await answerSignUp(readSignUp(stored.text), reach, seal);
  if (answer.kind !== 'silence') {
    const letter = composeLetter({ answer, requestId, now: now() }, { ...publication, seal });
    const sent = await sendOnce(letter, { ...reach, vault: reach });
    const about = { issue: lettersIssue, subscriberId: letter.reader ?? requestId };
    const isLater = await settle(sent, about, (feedback) => send('feedback', feedback));
    if (isLater) return isLater;
  }
  await remove('subscribers', [requestKey(requestId)]);
  return undefined;
};

export const handler = makeHandler('answer-request', run, {
  mail: sesMailer({ configurationSet: setOfStack, perSecond: perSecondOfStack }),
  publication: publicationOfStack,
  seal: sealOfStack,
});
