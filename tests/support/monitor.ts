import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line in a process of its own. */
export function startMonitor(args: readonly string[], input = ''): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(root, 'cdk/monitor/main.ts'), ...args], { cwd: root });
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, stdout, stderr })));
  return { child, ended };
}

/** Runs the command line to its end. */
export const monitor = (args: readonly string[], input = '') => startMonitor(args, input).ended;

/** Resolves once a run's log has so many lines. */
export async function logged(data: string, lines: number): Promise<void> {
  const file = join(data, 'log.ndjson');
  while (!existsSync(file) || readFileSync(file, 'utf8').split('\n').length <= lines) await setTimeout(5);
}
