import { Cron } from 'croner';
import { type StepName, steps, zone } from '../../shared/pipeline/topology.ts';

/** Calls every scheduled step when EventBridge would; returns what stops it. A run that fails is logged by its step. */
export function startSchedules(invoke: (name: StepName) => Promise<unknown>): () => void {
  const jobs = steps.flatMap(([name, { on }]) =>
    on.kind === 'schedule'
      ? [
          new Cron(
            cronOf(on.at),
            { timezone: zone, protect: true, catch: true },
            async () => void (await invoke(name as StepName)),
          ),
        ]
      : [],
  );
  return () => {
    for (const job of jobs) job.stop();
  };
}

/** EventBridge's expression in the five fields that everybody else knows. */
export function cronOf(at: string): string {
  const rate = /^rate\((\d+) minutes?\)$/.exec(at);
  if (rate) return `*/${rate[1]} * * * *`;
  const fields = /^cron\((.+)\)$/.exec(at)?.[1]?.split(' ') ?? [];
  if (fields.length !== 6) throw new TypeError(`${at} is no schedule: expected rate(N minutes) or cron(six fields)`);
  return fields.slice(0, 5).join(' ').replaceAll('?', '*');
}
