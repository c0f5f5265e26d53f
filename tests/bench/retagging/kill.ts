import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { monitor, startMonitor } from '../../support/monitor.ts';

/** Starts tagging anew, and kills it after so many outcomes more and some milliseconds; tells whether it was still running. */
export async function killAfter(data: string, outcomes: number, ms = 0): Promise<boolean> {
  const before = linesOf(data);
  const { child, ended } = startMonitor(['retag', '--data', data]);
  const isOver = ended.then(() => true);
  while (linesOf(data) < before + outcomes) if (await Promise.race([isOver, setTimeout(10, false)])) break;
  await setTimeout(ms);
  child.kill('SIGKILL');
  const { code } = await ended;
  return code === null;
}

/** Tags anew to the end. */
export const finish = (data: string) => monitor(['retag', '--data', data]);

function linesOf(data: string): number {
  const log = join(data, 'log.ndjson');
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0;
}
