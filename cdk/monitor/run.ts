import { once } from 'node:events';
import { between } from '../../shared/archive/books.ts';
import { isOnline } from '../local/online.ts';
import { startSchedules } from '../local/schedules.ts';
import { Complaint } from './complaint.ts';
import { letTimePass, runCycle } from './cycle.ts';
import { portOf, type Where } from './options.ts';
import { openSession, type Session } from './session.ts';
import { openSite } from './site.ts';
import { alarmsText, lastReport } from './source-health.ts';
import { booksText, closeBooks, visitsOf, visitsText } from './tally.ts';

interface RunOptions extends Where {
  readonly port: string;
  readonly once?: boolean;
}

/** Runs the pipeline: once, or on schedule until stopped. */
export async function run(options: RunOptions): Promise<void> {
  const port = portOf(options.port);
  const session = await openSession(options);
  try {
    if (!options.web && !(await isOnline(session.powers.registry))) await complainOffline(options);
    const site = options.once ? undefined : await openSite(session, port);
    await runAndTell(session);
    if (!site) return;
    console.log(`The Knowledge Centre: ${site.url}  (Ctrl-C stops)`);
    const stopSchedules = options.web ? () => {} : startSchedules(session.local.invoke);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    stopSchedules();
    await site.stop();
  } finally {
    await session.close();
  }
}

/** One cycle, and what came of it. */
export async function runAndTell(session: Session): Promise<void> {
  const before = await closeBooks(session.local);
  await letTimePass(session);
  const since = session.clock.now();
  const start = performance.now();
  await runCycle(session);
  session.progress.end();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`One run over ${session.powers.registry.sources.length} sources took ${seconds} s.`);
  console.log(`  ${visitsText(await visitsOf(session.powers.registry), since)}`);
  console.log(booksText(between(before, await closeBooks(session.local))));
  const report = await lastReport();
  const alarms = report && alarmsText(report, 'new');
  if (alarms) console.log(alarms);
}

async function complainOffline({ once }: RunOptions): Promise<void> {
  const message = 'No network: not one of the listed networks could be found. `npm run demo` needs none.';
  if (once) throw new Complaint(message);
  console.error(`monitor: ${message} Trying again on schedule.`);
}
