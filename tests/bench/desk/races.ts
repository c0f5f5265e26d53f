/**
 * Races at the desk over the local cloud, by four processes: lost updates, double approvals, approvals at the deadline,
 * corrections while a digest is being published. Says what was lost or done twice; ends with 1 if anything was.
 * `npx node tests/bench/desk/races.ts --rounds 200`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCloudApart } from '../../../cdk/local/cloud-apart.ts';
import { createResources } from '../../../cdk/local/resources.ts';
import { atDeadline, corrections, lostUpdates, sameVersion, startRacers, weekOfRound } from './rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
const processes = 4;
const folder = mkdtempSync(join(tmpdir(), 'monitor-races-'));
const cloud = await startCloudApart(folder);
await createResources();
const racers = await startRacers(processes);

const cases = {
  'lost updates': (week: string) => lostUpdates(racers, week, processes),
  'edits of one version': (week: string) => sameVersion(racers, week, processes, { do: 'drop', article: 'ramps' }),
  'double approvals': (week: string) => sameVersion(racers, week, processes, { do: 'approve' }),
  'approvals at the deadline, publish': (week: string) => atDeadline(racers, week, 'publish'),
  'approvals at the deadline, skip': (week: string) => atDeadline(racers, week, 'skip'),
  'approvals at the deadline, hold': (week: string) => atDeadline(racers, week, 'hold'),
  'corrections while it is published': (week: string) => corrections(racers, week, processes),
};
let round = 0;
let wrong = 0;
for (const [name, race] of Object.entries(cases)) {
  const start = performance.now();
  const found: string[] = [];
  for (let i = 0; i < rounds; i++) found.push(...(await race(weekOfRound(round++))));
  wrong += found.length;
  console.log(`${name}: ${rounds} rounds, ${found.length} wrong, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  for (const what of found.slice(0, 5)) console.log(`  ${what}`);
}
racers.stop();
await cloud.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;
