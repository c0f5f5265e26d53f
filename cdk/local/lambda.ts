/** Lambda's rules for a batch of messages: a time limit, partial failures, all fail when the handler throws. */
import type { Message } from '@aws-sdk/client-sqs';
/** What Lambda calls. */
export type Handler = (event: unknown, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

/** Calls a handler as an event source mapping would, and says of each message whether it must come again. */
export async function deliver(
  handler: Handler,
  messages: readonly Message[],
  limitSeconds: number,
): Promise<(messageId: string | undefined) => boolean> {
  const Records = messages.map(({ MessageId, Body, MessageAttributes = {} }) => ({
    messageId: MessageId,
    body: Body,
    messageAttributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, { stringValue: StringValue }]),
    ),
  }));
  try {
    const failed = failuresOf(await withinLimit(handler, { Records }, limitSeconds));
    const known = new Set(messages.map((m) => m.MessageId));
    return failed.every((id) => known.has(id)) ? (id) => failed.includes(id ?? '') : () => true;
  } catch {
    return () => true;
  }
}

/** Runs a handler under its time limit. */
export async function withinLimit(handler: Handler, event: unknown, limitSeconds: number): Promise<unknown> {
  const end = performance.now() + limitSeconds * 1000;
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`Task timed out after ${limitSeconds} s`)), limitSeconds * 1000);
  const context = { getRemainingTimeInMillis: () => end - performance.now() };
  return Promise.race([handler(event, context), late.promise]).finally(() => clearTimeout(timer));
}

function failuresOf(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null || !('batchItemFailures' in answer)) return [];
  const { batchItemFailures: failures } = answer;
  return Array.isArray(failures) ? failures.map((failure) => String(failure?.itemIdentifier)) : [];
}
