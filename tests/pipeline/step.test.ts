import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCloud } from '../../cdk/local/cloud.ts';
import { createResources } from '../../cdk/local/resources.ts';
import { queueEnv } from '../../shared/pipeline/env.ts';
import { later, Refused } from '../../shared/pipeline/outcome.ts';
import type { Run } from '../../shared/pipeline/reach.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { makeHandler } from '../../shared/pipeline/step.ts';
import { type LogLine, realWorld } from '../../shared/pipeline/world.ts';
import { simulatedClock } from '../../shared/web/clock.ts';

const now = new Date('2026-11-23T06:00:00Z');
const web = {
  fetchPage: async () => Promise.reject(new Error('no web here')),
  postForm: async () => Promise.reject(new Error('no web here')),
};
const folder = mkdtempSync(join(tmpdir(), 'monitor-step-'));
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop } = await startCloud(folder));
  await createResources();
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Hands messages to a step's handler and gives what it answered, and what it logged. */
async function handle(
  run: Run<'extract-article'>,
  bodies: readonly string[],
  attributes: Record<string, string> = {},
  limitMs = 60_000,
) {
  const lines: LogLine[] = [];
  const world = { clock: simulatedClock(now), delaySeconds: () => 0, log: (line: LogLine) => void lines.push(line) };
  const handler = makeHandler('extract-article', run, { web }, world);
  const messageAttributes = Object.fromEntries(
    Object.entries(attributes).map(([name, stringValue]) => [name, { stringValue }]),
  );
  const Records = bodies.map((body, i) => ({ messageId: `m${i}`, body, messageAttributes }));
  const answer = (await handler({ Records }, { getRemainingTimeInMillis: () => limitMs })) as SQSBatchResponse;
  return {
    failed: answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
    outcomes: lines.map(({ outcome }) => outcome),
  };
}
const page = (path: string) =>
  JSON.stringify({ url: `https://lindow.example/${path}`, sourceId: 'lindow', foundAt: now.toISOString(), entry: {} });

test('each message ends in exactly one outcome, and only what failed comes again', async () => {
  const run: Run<'extract-article'> = async ({ url }) => {
    if (url.endsWith('never')) throw new Refused('page-missing', url);
    if (url.endsWith('broken')) throw new Error('down');
    return url.endsWith('busy') ? later(60) : undefined;
  };
  const { failed, outcomes } = await handle(run, [
    page('fine'),
    page('never'),
    page('broken'),
    page('busy'),
    'no json',
    '{"url":"x"}',
  ]);
  expect(outcomes.toSorted()).toEqual(['done', 'failed', 'failed', 'failed', 'later', 'refused.page-missing']);
  expect(failed).toEqual(['m2', 'm4', 'm5']);
});

test('a message that hangs fails alone before the time of the function is up', async () => {
  const { failed, outcomes } = await handle(
    async ({ url }) => (url.endsWith('hangs') ? new Promise(() => {}) : undefined),
    [page('fine'), page('hangs')],
    {},
    1_050,
  );
  expect(outcomes.toSorted()).toEqual(['done', 'failed']);
  expect(failed).toEqual(['m1']);
});

test('a message sent for later is held back by its queue until then', async () => {
  const due = new Date(Date.now() + 2_000);
  await sendMessages('sources', [{ sourceId: 'soon' }, { sourceId: 'now' }], ({ sourceId }) => {
    const dueAt = sourceId === 'soon' ? due : new Date(0);
    return { dueAt, delaySeconds: realWorld.delaySeconds(dueAt) };
  });
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const receive = new ReceiveMessageCommand({
    QueueUrl: process.env[queueEnv('sources')],
    MaxNumberOfMessages: 10,
    MessageAttributeNames: ['All'],
    WaitTimeSeconds: 5,
  });
  const first = (await sqs.send(receive)).Messages ?? [];
  expect(first.map(({ Body }) => Body)).toEqual(['{"sourceId":"now"}']);
  const second = (await sqs.send(receive)).Messages ?? [];
  expect(second.map(({ Body }) => Body)).toEqual(['{"sourceId":"soon"}']);
  expect(second[0]?.MessageAttributes?.['dueAt']?.StringValue).toBe(due.toISOString());
  expect(Date.now()).toBeGreaterThanOrEqual(due.getTime());
});

test('a message that is early is put back untouched', async () => {
  const ran: string[] = [];
  const { outcomes } = await handle(async ({ url }) => void ran.push(url), [page('early')], {
    dueAt: '2026-11-23T09:00:00Z',
    since: now.toISOString(),
    times: '1',
  });
  expect([ran, outcomes]).toEqual([[], ['later']]);
});

test('patience has an end: what was put back for three days is refused', async () => {
  const since = new Date(now.getTime() - 72 * 3_600_000).toISOString();
  const { failed, outcomes } = await handle(async () => later(60), [page('busy')], {
    since,
    dueAt: now.toISOString(),
    times: '40',
  });
  expect([failed, outcomes]).toEqual([[], ['refused.out-of-patience']]);
});

test('a step is told how often its message was put back', async () => {
  const seen: number[] = [];
  await handle(async (_, { postponed }) => void seen.push(postponed), [page('a')], {
    times: '3',
    since: now.toISOString(),
    dueAt: now.toISOString(),
  });
  expect(seen).toEqual([3]);
});
