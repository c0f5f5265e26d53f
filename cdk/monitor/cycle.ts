import { setTimeout } from 'node:timers/promises';
import { steps } from '../../shared/pipeline/topology.ts';
import { systemClock } from '../../shared/web/clock.ts';
import type { Session } from './session.ts';
import { visitsOf } from './tally.ts';

/** One whole run: due sources, their pages, tags, mails about saved searches, Parquet and the draft of the last complete week. */
export async function runCycle(session: Session): Promise<void> {
  await session.local.invoke('find-due-sources', { aheadMinutes: 0 });
  await drain(session);
  await session.local.invoke('match-searches');
  await session.local.invoke('compact-archive');
  await session.local.invoke('check-sources');
  await drain(session);
  await session.local.invoke('build-digest');
}

/** Waits until the queues are empty, and shows how far it is. Whoever shows it has looked for the last time then. */
export async function drain({ local, progress }: Session): Promise<void> {
  if (!progress.isShown) return local.drain();
  const drained = new AbortController();
  const show = async () => {
    while (!drained.signal.aborted) {
      for (const [name, { on }] of steps) if (on.kind === 'queue') progress.left(name, await local.depth(on.queue));
      await setTimeout(1_000, undefined, { signal: drained.signal }).catch(() => {});
    }
  };
  const shown = show();
  await local.drain().finally(() => drained.abort());
  await shown;
}

/** On a recorded web time is free: it passes until every source that answered last time is due again. */
export async function letTimePass({ clock, powers }: Session): Promise<void> {
  if (clock === systemClock) return;
  const answered = (await visitsOf(powers.registry)).filter(({ failures }) => failures === 0);
  const latest = Math.max(clock.now().getTime(), ...answered.map(({ nextPollAt }) => Date.parse(nextPollAt)));
  await clock.sleepUntil(new Date(latest), new AbortController().signal);
}
