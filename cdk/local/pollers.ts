/** Event source mappings: they take messages from queues to steps, and treat the answers as Lambda would. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { steps, topology } from '../../shared/pipeline/topology.ts';
import type { Clock } from '../../shared/web/clock.ts';
import { deliver, type Handler } from './lambda.ts';

export interface PollersOptions {
  readonly urls: ReadonlyMap<string, string>;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly clock: Clock;
  /** Seconds before a failed message comes again; Lambda waits for the lease to end. */
  readonly retrySeconds: number;
}

/** A mapping with its place in the topology. */
interface Mapping {
  readonly url: string;
  readonly handler: Handler;
  readonly timeoutSeconds: number;
}
type HeldMessage = { readonly mapping: Mapping; readonly message: Message; readonly dueAt: Date };

/** Seconds a receive waits for a message before it asks again. */
const longPollSeconds = 20;

/** Starts as many pollers for each queue-fed step as the topology allows at once. */
export function startPollers({ urls, handlers, clock, retrySeconds }: PollersOptions) {
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const stopping = new AbortController();
  const held = new Map<string, HeldMessage>();
  let inHand = 0;
  const loops = steps.flatMap(([name, { on, timeoutSeconds }]) => {
    const handler = handlers.get(name);
    if (on.kind !== 'queue' || !handler) return [];
    const mapping = { url: urls.get(on.queue) ?? '', handler, timeoutSeconds };
    return Array.from({ length: on.concurrency }, () => receiveFor(mapping, Math.min(10, on.batchSize)));
  });

  async function receiveFor(mapping: Mapping, most: number): Promise<void> {
    while (!stopping.signal.aborted) {
      const messages = await receive(mapping.url, most);
      const early = messages.filter((message) => dueAt(message) > clock.now());
      for (const message of early) held.set(message.MessageId ?? '', { mapping, message, dueAt: dueAt(message) });
      const ready = messages.filter((message) => !early.includes(message));
      if (ready.length > 0) await handOver(mapping, ready);
    }
  }

  async function receive(QueueUrl: string, most: number): Promise<readonly Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: most,
      MessageAttributeNames: ['All'],
      WaitTimeSeconds: longPollSeconds,
    });
    try {
      return (await sqs.send(command, { abortSignal: stopping.signal })).Messages ?? [];
    } catch (error) {
      if (stopping.signal.aborted) return [];
      throw error;
    }
  }

  async function handOver({ url: QueueUrl, handler, timeoutSeconds }: Mapping, messages: readonly Message[]) {
    inHand += messages.length;
    const failed = await deliver(handler, messages, timeoutSeconds);
    await Promise.all(
      messages.map(({ MessageId, ReceiptHandle }) =>
        failed(MessageId)
          ? sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: retrySeconds }))
          : sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
      ),
    ).finally(() => {
      inHand -= messages.length;
    });
  }

  /** How many messages a queue still holds, delayed and in flight included. */
  async function depth(queue: string): Promise<number> {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: urls.get(queue),
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  }

  /** Waits until no queue holds anything; time that only passes is skipped where the clock is simulated. */
  async function drain(): Promise<void> {
    for (;;) {
      // Asking every queue costs as much as an article: while a message is in hand, the answer is known.
      while (inHand > 0) await pause();
      const depths = await Promise.all(Object.keys(topology.queues).map(depth));
      const left = depths.reduce((sum, n) => sum + n, 0);
      if (left === 0) return;
      if (left > held.size) await pause();
      else await handOverNextHeld();
    }
  }

  async function handOverNextHeld(): Promise<void> {
    const next = [...held.values()].reduce((a, b) => (a.dueAt <= b.dueAt ? a : b));
    await clock.sleepUntil(next.dueAt, stopping.signal);
    const due = [...held.values()].filter(({ dueAt }) => dueAt <= clock.now());
    for (const { message } of due) held.delete(message.MessageId ?? '');
    await Promise.all(due.map(({ mapping, message }) => handOver(mapping, [message])));
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.all(loops);
  }

  return { depth, drain, stop };
}

const pause = () => new Promise((done) => setTimeout(done, 50));
const dueAt = ({ MessageAttributes }: Message) => new Date(MessageAttributes?.['dueAt']?.StringValue ?? 0);
