import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, environmentOf } from './contestants.ts';

/** What a command and all that it started cost. */
export interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Of the largest process. */
  readonly peakMegabytes: number;
}

/** Runs a contestant in its folder, by GNU time. */
export async function costOf({ name, command, settings }: Contestant, home: string): Promise<Cost> {
  const report = join(home, 'cost');
  const timed = spawn('/usr/bin/time', ['--quiet', '-o', report, '-f', '%e %U %S %M', ...command], {
    cwd: home,
    env: environmentOf(home, settings),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(timed, 'exit');
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { wallSeconds: wall, cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
}
