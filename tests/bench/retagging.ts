/**
 * Tags an archive anew and kills the run again and again at random moments, then lets it end and looks at every article:
 *
 *     npx node tests/bench/retagging.ts [ARTICLES] [KILLS] [SEED]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf } from './polling/chance.ts';
import { findFaults, makeArchive } from './retagging/archive.ts';
import { finish, killAfter } from './retagging/kill.ts';

const [articles = 10_000, kills = 20, seed = 1] = process.argv.slice(2).map(Number);
const data = mkdtempSync(join(tmpdir(), 'monitor-retagging-'));
const chance = chanceOf(seed, 0);
try {
  console.log(`Making an archive of ${articles} articles…`);
  await makeArchive(data, articles);
  let killed = 0;
  const start = performance.now();
  for (let kill = 1; kill <= kills; kill++) {
    const outcomes = chance.whole(0, (1.6 * articles) / (kills + 1));
    if (await killAfter(data, outcomes, chance.between(0, 200))) killed += 1;
    console.log(`kill ${kill}: after ${outcomes} outcomes`);
  }
  const { code, stdout, stderr } = await finish(data);
  console.log(stdout.split('\n').at(-2) ?? '', stderr);
  const faults = await findFaults(data, articles);
  const again = await finish(data);
  console.log(
    `${killed} of ${kills} runs killed while they ran, the last ended with ${code}; ${Math.round((performance.now() - start) / 1000)} s`,
  );
  console.log(
    `${faults.length} faults${faults
      .slice(0, 5)
      .map((fault) => `\n  ${fault}`)
      .join('')}`,
  );
  console.log(`Once more: ${again.stdout.trim().split('\n').at(-1)}`);
  process.exitCode = faults.length === 0 && code === 0 ? 0 : 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
