import { steps } from '../../shared/pipeline/topology.ts';
import type { Session } from './session.ts';

/** One whole run: due sources, their pages, tags, Parquet and the draft of the last complete week. */
export async function runCycle(session: Session): Promise<void> {
  await session.local.invoke('find-due-sources');
  await drain(session);
  await session.local.invoke('compact-archive');
  await session.local.invoke('build-digest');
}

/** Waits until the queues are empty, and shows how far it is. */
export async function drain({ local, progress }: Session): Promise<void> {
  const look = setInterval(async () => {
    for (const [name, { on }] of steps) if (on.kind === 'queue') progress.left(name, await local.depth(on.queue));
  }, 200);
  await local.drain().finally(() => clearInterval(look));
}
