import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { startCloud } from '../../cdk/local/cloud.ts';
import { getObject, listObjects, putObject } from '../../shared/pipeline/s3.ts';
import { emptyFolder } from '../support/folder.ts';

process.env['STATE_BUCKET'] = 'monitor-state';

async function startIn(folder: string) {
  const cloud = await startCloud(folder);
  await new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'monitor-state' }));
  return cloud;
}

async function startEmpty(): Promise<void> {
  const cloud = await startIn(emptyFolder());
  onTestFinished(() => cloud.stop());
}

test('of many racing creates of one key exactly one succeeds', async () => {
  await startEmpty();
  const racers = Array.from({ length: 20 }, (_, i) => putObject('state', 'key', `racer ${i}`, { ifAbsent: true }));
  const won = (await Promise.all(racers)).flatMap((created, i) => (created ? [i] : []));
  expect(won).toHaveLength(1);
  expect((await getObject('state', 'key'))?.text).toBe(`racer ${won[0]}`);
});

test('a write conditional on a version fails once another version is there', async () => {
  await startEmpty();
  await putObject('state', 'a key/with ümlauts & spaces', 'first');
  const read = await getObject('state', 'a key/with ümlauts & spaces');
  const condition = { ifMatch: read?.etag ?? '' };
  expect(await putObject('state', 'a key/with ümlauts & spaces', 'second', condition)).toBe(true);
  expect(await putObject('state', 'a key/with ümlauts & spaces', 'third', condition)).toBe(false);
  expect((await getObject('state', 'a key/with ümlauts & spaces'))?.text).toBe('second');
});

test('a write conditional on a version fails where there is nothing', async () => {
  await startEmpty();
  expect(await putObject('state', 'nothing', 'text', { ifMatch: '"abc"' })).toBe(false);
  expect(await getObject('state', 'nothing')).toBeUndefined();
});

test('objects, queued messages and messages in flight are there again after a restart', async () => {
  const folder = emptyFolder();
  const first = await startIn(folder);
  await putObject('state', 'kept', 'text');
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false, endpoint: first.endpoint });
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'pages' }));
  for (const MessageBody of ['one', 'two']) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 600 }));
  await first.stop();

  const second = await startIn(folder);
  onTestFinished(() => second.stop());
  const again = new SQSClient({ useQueueUrlAsEndpoint: false, endpoint: second.endpoint });
  const bodies = new Set<string | undefined>();
  while (bodies.size < 2) {
    const { Messages = [] } = await again.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }));
    for (const { Body } of Messages) bodies.add(Body);
  }
  expect([...bodies].sort()).toEqual(['one', 'two']);
});

test('lists every key below a prefix, past one page', async () => {
  await startEmpty();
  await Promise.all(Array.from({ length: 1010 }, (_, i) => putObject('state', `many/${i}`, 'text')));
  expect(await listObjects('state', 'many/')).toHaveLength(1010);
});
