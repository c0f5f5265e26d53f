import type { Answer } from './exchange.ts';
import type { Outcome, Validators } from './reply.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { refreshedValidators, validatorsOf } from './validators.ts';

/** What an answer that is not a redirect means: one kind for each thing we would do about it. */
export async function judge(answer: Answer, url: string, sent: Validators | undefined, now: Date): Promise<Outcome> {
  const { status, headers } = answer;
  if (status >= 200 && status < 300 && status !== 206) {
    const body = await answer.read();
    if ('kind' in body) return body;
    return { kind: 'page', status, headers, body, validators: validatorsOf(headers, url) };
  }
  answer.drop();
  if (status === 304 && sent)
    return { kind: 'not-modified', headers, validators: refreshedValidators(sent, headers, url) };
  if (status === 410) return { kind: 'gone', headers };
  if (status === 429) return { kind: 'wait', why: 'too-many-requests', seconds: retryAfterSeconds(headers, now) };
  if (status === 503) return { kind: 'wait', why: 'unavailable', seconds: retryAfterSeconds(headers, now) };
  if (status === 408 || status === 425 || (status >= 500 && status < 600))
    return { kind: 'unreachable', why: 'server-error', detail: `status ${status}` };
  if (status >= 400 && status < 500) return { kind: 'missing', status, headers };
  return { kind: 'refused', code: 'bad-status', detail: `status ${status}` };
}
