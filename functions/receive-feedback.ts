import { feedbackOfDsn } from '../shared/mail/dsn.ts';
import { readSns } from '../shared/mail/sns.ts';
import { sealOfStack, topicOfStack } from '../shared/pipeline/env.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { bodyWithin } from '../shared/web/body-within.ts';
import { liveWeb } from '../shared/web/http.ts';

/** Most bytes of a report: SNS sends 256 kB at most, a returned mail is cut before its body matters. */
const maxBytes = 512 * 1024;

/** Hears what came back: from Amazon SES through SNS, or a delivery report as a mail. What is not proven changes nothing. */
export const run: Run<'receive-feedback'> = async (request, reach) => {
  const { web, send, signal, now } = reach;
  if (request.method !== 'POST') return answer(405);
  const body = await bodyWithin(request, maxBytes);
  if (!body) return answer(413);
  if (request.headers.get('content-type')?.startsWith('message/rfc822')) {
    const feedback = feedbackOfDsn(Buffer.from(body).toString('latin1'), await reach.seal(), now());
    if (feedback) await send('feedback', [feedback]);
    return answer(202);
  }
  const fetchFile = async (url: string) => {
    const reply = await web.fetchPage({ url, accept: '*/*' }, signal);
    return reply.kind === 'page' ? reply.body : undefined;
  };
  const notice = await readSns(Buffer.from(body).toString('utf8'), { topic: topicOfStack(), fetchFile });
  if (notice.kind === 'refused') return answer(403);
  if (notice.kind === 'confirm') await fetchFile(notice.url);
  if (notice.kind === 'feedback') await send('feedback', notice.feedback);
  return answer(202);
};

const answer = (status: number) => new Response('', { status, headers: { 'content-type': 'text/plain' } });

export const handler = makeHandler('receive-feedback', run, { web: liveWeb(), seal: sealOfStack });
