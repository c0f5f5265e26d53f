import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { startCloud } from '../../cdk/local/cloud.ts';
import type { Handler } from '../../cdk/local/lambda.ts';
import { deliver } from '../../cdk/local/lambda.ts';
import { startPollers } from '../../cdk/local/pollers.ts';
import { createResources, deadQueue } from '../../cdk/local/resources.ts';
import { putBack } from '../../shared/pipeline/sqs.ts';
import { simulatedClock } from '../../shared/web/clock.ts';
import { emptyFolder } from '../support/folder.ts';

interface Record_ {
  readonly messageId: string;
  readonly body: string;
}
const start = new Date('2026-11-23T06:00:00Z');

/** Pollers over one handler for the queue of pages, and what it was given. */
async function pollersOver(answer: (body: string, nth: number) => 'done' | 'failed' | Promise<'done' | 'failed'>) {
  const cloud = await startCloud(emptyFolder());
  const urls = await createResources();
  const clock = simulatedClock(start);
  const given: string[] = [];
  const handler: Handler = async (event) => {
    const { Records } = event as { Records: Record_[] };
    const outcomes = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        given.push(body);
        const nth = given.filter((earlier) => earlier === body).length;
        return (await answer(body, nth)) === 'failed' ? [{ itemIdentifier: messageId }] : [];
      }),
    );
    return { batchItemFailures: outcomes.flat() };
  };
  const pollers = startPollers({ urls, handlers: new Map([['extract-article', handler]]), clock, retrySeconds: 1 });
  onTestFinished(async () => {
    await pollers.stop();
    await cloud.stop();
  });
  const offer = (MessageBody: string) =>
    new SQSClient({ useQueueUrlAsEndpoint: false }).send(
      new SendMessageCommand({ QueueUrl: urls.get('pages'), MessageBody }),
    );
  return { ...pollers, clock, given, offer };
}

test('a message that fails comes again, alone, and is parked after five attempts', { timeout: 30_000 }, async () => {
  const { offer, drain, depth, given } = await pollersOver((body) => (body === 'bad' ? 'failed' : 'done'));
  for (const body of ['good', 'bad', 'fine']) await offer(body);
  await drain();
  expect(given.toSorted()).toEqual(['bad', 'bad', 'bad', 'bad', 'bad', 'fine', 'good']);
  expect(await depth(deadQueue('pages'))).toBe(1);
});

test('a message that fails once is not lost', async () => {
  const { offer, drain, depth, given } = await pollersOver((_, nth) => (nth === 1 ? 'failed' : 'done'));
  await offer('shy');
  await drain();
  expect(given).toEqual(['shy', 'shy']);
  expect(await depth(deadQueue('pages'))).toBe(0);
});

test('a message put back for hours comes when nothing else is left, and the simulated time has passed', async () => {
  const { offer, drain, clock, given } = await pollersOver(() => 'done');
  await putBack('pages', 'later', 0, { dueAt: new Date(start.getTime() + 5 * 3_600_000), since: start, times: 1 });
  await offer('now');
  await drain();
  expect(given).toEqual(['now', 'later']);
  expect(clock.now().toISOString()).toBe('2026-11-23T11:00:00.000Z');
});

const messages = ['a', 'b'].map((MessageId) => ({ MessageId, Body: '{}' }));

test('of a batch only the messages come again that the handler names', async () => {
  const failed = await deliver(async () => ({ batchItemFailures: [{ itemIdentifier: 'b' }] }), messages, 1);
  expect(messages.map(({ MessageId }) => failed(MessageId))).toEqual([false, true]);
});

test.each<[string, Handler]>([
  ['throws', async () => Promise.reject(new Error('down'))],
  ['takes longer than its time', () => new Promise(() => {})],
  ['names a message that it was not given', async () => ({ batchItemFailures: [{ itemIdentifier: 'z' }] })],
])('the whole batch comes again when the handler %s', async (_how, handler) => {
  const failed = await deliver(handler, messages, 0.05);
  expect(messages.map(({ MessageId }) => failed(MessageId))).toEqual([true, true]);
});
