import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { topology } from '../../shared/pipeline/topology.ts';
import { deadQueue } from '../local/resources.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

/** Puts every parked message back on its queue, and runs what follows. */
export async function redrive(options: Where): Promise<void> {
  const session = await openSession(options);
  try {
    const { urls } = session.local;
    let moved = 0;
    for (const name of Object.keys(topology.queues)) moved += await move(urls.get(deadQueue(name)), urls.get(name));
    await drain(session);
    let parked = 0;
    for (const name of Object.keys(topology.queues)) parked += await session.local.depth(deadQueue(name));
    session.progress.end();
    console.log(`${moved} parked messages were given another chance; ${parked} are parked now.`);
  } finally {
    await session.close();
  }
}

async function move(from: string | undefined, to: string | undefined): Promise<number> {
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      moved += 1;
    }
  }
}
