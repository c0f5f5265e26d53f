import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import type { Step } from './declare.ts';
import { Refused } from './outcome.ts';
import type { Adapters, Reach, Run } from './reach.ts';
import { addressOf, getBytes, getObject, listObjects, putObject, removeObjects } from './s3.ts';
import { type Postponed, putBack, sendMessages } from './sqs.ts';
import { type BucketName, type QueueName, type StepName, topology } from './topology.ts';
import { type LogLine, realWorld, type World } from './world.ts';

type Remaining = Pick<Context, 'getRemainingTimeInMillis'>;

/** Time kept back to answer Lambda, so that one slow message does not cost its neighbours an attempt. */
const reserveMs = 1_000;
/** How long a message may be put back before it is refused. */
const patienceHours = 72;

/** Makes the Lambda handler of a step, whatever starts it. */
export function makeHandler<N extends StepName>(
  name: N,
  run: Run<N>,
  adapters: Adapters<N>,
  world: World = realWorld,
): (event: unknown, context: Remaining) => Promise<unknown> {
  const { on }: Step<QueueName, BucketName> = topology.steps[name];
  const reachOf = (signal: AbortSignal, postponed: number) =>
    ({
      ...adapters,
      send: <M>(queue: QueueName, messages: readonly M[], dueAt?: (message: M) => Date) =>
        sendMessages(queue, messages, dueAt && whenFrom(dueAt, world)),
      put: putObject,
      get: getObject,
      getBytes,
      list: listObjects,
      remove: removeObjects,
      address: addressOf,
      now: () => world.clock.now(),
      sleepUntil: (at: Date) => world.clock.sleepUntil(at, signal),
      postponed,
      signal,
    }) as unknown as Reach<N>;
  const work = run as (input: unknown, reach: Reach<N>) => ReturnType<Run<N>>;
  if (on.kind === 'queue') {
    const perform = (message: unknown, signal: AbortSignal, times: number) => work(message, reachOf(signal, times));
    return (event, context) => drainBatch(name, on.queue, perform, world, event as SQSEvent, context);
  }
  if (on.kind === 'schedule')
    return async (event, context) => {
      const signal = deadline(context);
      await logged(world, name, 'schedule', () => withDeadline(work(event, reachOf(signal, 0)), signal), true);
    };
  return async (event, context) => {
    const { Hono } = await import('hono');
    const { handle } = await import('hono/aws-lambda');
    const signal = deadline(context);
    const app = new Hono().all('*', ({ req }) => work(req.raw, reachOf(signal, 0)) as Promise<Response>);
    return handle(app)(event as LambdaEvent);
  };
}

/** When a message may be looked at, and how long its queue holds it back until then. */
const whenFrom =
  <M>(dueAtOf: (message: M) => Date, { delaySeconds }: World) =>
  (message: M) => {
    const dueAt = dueAtOf(message);
    return { dueAt, delaySeconds: delaySeconds(dueAt) };
  };

type Perform = (message: unknown, signal: AbortSignal, times: number) => Promise<unknown>;

async function drainBatch(
  name: string,
  queue: QueueName,
  perform: Perform,
  world: World,
  { Records }: SQSEvent,
  context: Remaining,
): Promise<SQSBatchResponse> {
  const signal = deadline(context);
  const outcomes = await Promise.all(
    Records.map((record) => logged(world, name, record.messageId, () => handle(queue, perform, world, record, signal))),
  );
  return {
    batchItemFailures: Records.filter((_, i) => outcomes[i] === 'failed').map((r) => ({
      itemIdentifier: r.messageId,
    })),
  };
}

/** One message to its one outcome. */
async function handle(queue: QueueName, perform: Perform, world: World, record: SQSRecord, signal: AbortSignal) {
  const wait = postponedOf(record, world.clock.now());
  if (wait.dueAt > world.clock.now()) return postpone(queue, record.body, world, wait);
  const message = topology.queues[queue].parse(JSON.parse(record.body));
  const result = await withDeadline(perform(message, signal, wait.times), signal);
  if (!isLater(result)) return 'done';
  const dueAt = new Date(world.clock.now().getTime() + result.laterSeconds * 1000);
  if (dueAt.getTime() - wait.since.getTime() > patienceHours * 3_600_000)
    throw new Refused('out-of-patience', record.body);
  return postpone(queue, record.body, world, { dueAt, since: wait.since, times: wait.times + 1 });
}

async function postpone(queue: QueueName, body: string, world: World, wait: Postponed): Promise<'later'> {
  await putBack(queue, body, world.delaySeconds(wait.dueAt), wait);
  return 'later';
}

function postponedOf({ messageAttributes: told }: SQSRecord, now: Date): Postponed {
  const at = (name: string) => new Date(told?.[name]?.stringValue ?? now);
  return { dueAt: at('dueAt'), since: at('since'), times: Number(told?.['times']?.stringValue ?? 0) };
}

const isLater = (value: unknown): value is { laterSeconds: number } =>
  typeof value === 'object' && value !== null && 'laterSeconds' in value;

const deadline = (context: Remaining) =>
  AbortSignal.timeout(Math.max(1, Math.trunc(context.getRemainingTimeInMillis()) - reserveMs));

async function withDeadline<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = Promise.withResolvers<never>();
  const giveUp = () => late.reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  return Promise.race([work, late.promise]).finally(() => signal.removeEventListener('abort', giveUp));
}

/** Exactly one outcome, on one line; what failed is told to the queue, or thrown where no queue tries again. */
async function logged(
  world: World,
  step: string,
  messageId: string,
  work: () => Promise<unknown>,
  throws = false,
): Promise<LogLine['outcome']> {
  const start = performance.now();
  const say = (outcome: LogLine['outcome'], why?: string) => {
    world.log({ step, messageId, outcome, ms: Math.round(performance.now() - start), why });
    return outcome;
  };
  try {
    return say((await work()) === 'later' ? 'later' : 'done');
  } catch (error) {
    if (error instanceof Refused) return say(`refused.${error.code}`, error.message);
    say('failed', String(error));
    if (throws) throw error;
    return 'failed';
  }
}
