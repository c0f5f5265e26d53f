import type { SQSClient } from '@aws-sdk/client-sqs';
import { mustEnv, queueEnv } from './env.ts';

/** Longest delay SQS allows for one message. */
export const maxDelaySeconds = 900;
/** Most messages SQS takes in one call. */
const maxBatch = 10;

/** When a message that was put back may be looked at again, and since when it waits. */
export interface Postponed {
  readonly dueAt: Date;
  readonly since: Date;
  /** How often it has been put back. */
  readonly times: number;
}

/** One client an endpoint: a local cloud that starts again has another one. */
const clients = new Map<string, SQSClient>();

async function sqs() {
  const sdk = await import('@aws-sdk/client-sqs');
  const endpoint = process.env['AWS_ENDPOINT_URL_SQS'] ?? '';
  const client = clients.get(endpoint) ?? new sdk.SQSClient({ useQueueUrlAsEndpoint: false });
  clients.set(endpoint, client);
  return { sdk, client };
}

/** Puts messages on a queue, all or a throw. The client loads on first use: a step that never sends never pays. */
export async function sendMessages<M>(
  queue: string,
  messages: readonly M[],
  whenOf?: (message: M) => { readonly dueAt: Date; readonly delaySeconds: number },
): Promise<void> {
  const { sdk, client } = await sqs();
  for (let from = 0; from < messages.length; from += maxBatch) {
    const batch = messages.slice(from, from + maxBatch);
    const { Failed = [] } = await client.send(
      new sdk.SendMessageBatchCommand({
        QueueUrl: mustEnv(queueEnv(queue)),
        Entries: batch.map((message, i) => ({
          Id: String(i),
          MessageBody: JSON.stringify(message),
          ...(whenOf && heldBack(whenOf(message))),
        })),
      }),
    );
    if (Failed.length > 0) throw new Error(`${queue} did not take ${Failed.length} messages: ${Failed[0]?.Message}`);
  }
}

const heldBack = ({ dueAt, delaySeconds }: { readonly dueAt: Date; readonly delaySeconds: number }) => ({
  DelaySeconds: delaySeconds,
  MessageAttributes: { dueAt: { DataType: 'String', StringValue: dueAt.toISOString() } },
});

/** Puts a message back on its queue; SQS keeps it out of sight for `delaySeconds`, `maxDelaySeconds` at most. */
export async function putBack(queue: string, body: string, delaySeconds: number, { dueAt, since, times }: Postponed) {
  const { sdk, client } = await sqs();
  await client.send(
    new sdk.SendMessageCommand({
      QueueUrl: mustEnv(queueEnv(queue)),
      MessageBody: body,
      DelaySeconds: delaySeconds,
      MessageAttributes: {
        dueAt: { DataType: 'String', StringValue: dueAt.toISOString() },
        since: { DataType: 'String', StringValue: since.toISOString() },
        times: { DataType: 'Number', StringValue: String(times) },
      },
    }),
  );
}
