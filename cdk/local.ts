/** Runs the pipeline on this machine: the same topology, the same steps, Lambda's rules. */
import type { Powers } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { type StepName, steps, topology } from '../shared/pipeline/topology.ts';
import { type LogLine, realWorld } from '../shared/pipeline/world.ts';
import { type Clock, systemClock } from '../shared/web/clock.ts';
import { startCloudApart } from './local/cloud-apart.ts';
import { type Handler, withinLimit } from './local/lambda.ts';
import { startPollers } from './local/pollers.ts';
import { createResources } from './local/resources.ts';

export interface LocalOptions {
  /** Where buckets and queues are kept. */
  readonly folder: string;
  readonly powers: Powers;
  /** With a simulated clock waiting is free: what was put back comes again once nothing else is left. */
  readonly clock?: Clock;
  readonly log?: (line: LogLine) => void;
  /** Seconds before a failed message comes again; Lambda waits for the lease to end. Default 1. */
  readonly retrySeconds?: number;
}

export type Local = Awaited<ReturnType<typeof startLocal>>;

/** Starts the local cloud with every bucket, queue and step of the topology. */
export async function startLocal(options: LocalOptions) {
  const { folder, powers, clock = systemClock, log = realWorld.log, retrySeconds = 1 } = options;
  const cloud = await startCloudApart(folder);
  const urls = await createResources();
  const world = clock === systemClock ? { ...realWorld, log } : { clock, delaySeconds: () => 0, log };
  const handlers = new Map<string, Handler>();
  for (const [name] of steps) {
    const { run } = await import(`../functions/${name}.ts`);
    handlers.set(name, makeHandler(name as StepName, run, powers, world));
  }
  const pollers = startPollers({ urls, handlers, clock, retrySeconds });

  /** Calls a step with an event, as a schedule or a function URL would. */
  async function invoke(name: StepName, event: unknown = {}): Promise<unknown> {
    const handler = handlers.get(name);
    if (!handler) throw new TypeError(`${name} is not in the topology`);
    return withinLimit(handler, event, topology.steps[name].timeoutSeconds);
  }

  return {
    urls,
    invoke,
    depth: pollers.depth,
    drain: pollers.drain,
    stop: async () => {
      await pollers.stop();
      await cloud.stop();
    },
  };
}
