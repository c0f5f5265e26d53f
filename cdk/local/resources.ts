import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { bucketEnv, queueEnv } from '../../shared/pipeline/env.ts';
import { leaseSeconds, topology } from '../../shared/pipeline/topology.ts';

/** Name of the queue where messages end that failed too often. */
export const deadQueue = (queue: string) => `${queue}-dead`;

/** Makes every bucket and queue of the topology, and the environment names that steps read; queue URLs by name. */
export async function createResources(): Promise<ReadonlyMap<string, string>> {
  const s3 = new S3Client({ forcePathStyle: true });
  for (const name of topology.buckets) {
    process.env[bucketEnv(name)] = `monitor-${name}`;
    await s3.send(new CreateBucketCommand({ Bucket: `monitor-${name}` }));
  }
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const urls = new Map<string, string>();
  for (const [name, { attempts }] of Object.entries(topology.queues)) {
    const dead = await createQueue(sqs, deadQueue(name));
    const url = await createQueue(sqs, name);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }),
    );
    const redrive = { deadLetterTargetArn: Attributes?.['QueueArn'], maxReceiveCount: String(attempts) };
    await sqs.send(
      new SetQueueAttributesCommand({
        QueueUrl: url,
        Attributes: { VisibilityTimeout: String(leaseSeconds(name)), RedrivePolicy: JSON.stringify(redrive) },
      }),
    );
    process.env[queueEnv(name)] = url;
    urls.set(name, url).set(deadQueue(name), dead);
  }
  return urls;
}

async function createQueue(sqs: SQSClient, name: string): Promise<string> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  if (!QueueUrl) throw new Error(`The local cloud made no queue ${name}`);
  return QueueUrl;
}
