/**
 * Polls the same feeds with our code, newsboat and sfeed, so many at once, from an empty start and again when nothing
 * has changed, in turns. `README.md` says what is compared.
 *
 *     npx node tests/bench/peers/compare.ts [--feeds 1000] [--at-once 16] [--rounds 5] [--seed 1]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contestant, contestants, missingPackages } from './contestants.ts';
import { openFeedSite } from './feed-site.ts';
import { costOf } from './measure.ts';
import { type Run, tableOf } from './table.ts';

const option = (value: string) => ({ type: 'string', default: value }) as const;
const options = { feeds: option('1000'), 'at-once': option('16'), rounds: option('5'), seed: option('1') };
const { values } = parseArgs({ options });
const [count = 0, atOnce = 0, rounds = 0, seed = 0] = [values.feeds, values['at-once'], values.rounds, values.seed].map(
  Number,
);
const missing = missingPackages();
if (missing.length > 0) {
  console.error(`not installed: ${missing.join(', ')} (apt-get install -y ${missing.join(' ')})`);
  process.exit(1);
}

const site = await openFeedSite(count, seed);
const { items, bytes, packedBytes } = site.size;
const megabytes = (all: number) => (all / 1e6).toFixed(1);
console.log(
  `${count} feeds with ${items} items, ${megabytes(bytes)} MB, packed ${megabytes(packedBytes)} MB; ${cpus().length} cores`,
);
const root = mkdtempSync(join(tmpdir(), 'monitor-peers-'));
const runs: Run[] = [];

/** Three visits to all feeds by one contestant: newsboat keeps an ETag only from the second on. */
async function visitThrice(contestant: Contestant, home: string): Promise<void> {
  mkdirSync(home);
  writeFileSync(join(home, 'feeds'), site.feeds.map(({ name, url }) => `${name} ${url}\n`).join(''));
  contestant.prepare?.(home);
  for (const visit of ['first', 'second', 'third'] as const) {
    const cost = await costOf(contestant, home);
    const served = await site.served();
    runs.push({ contestant, visit, cost, served });
    if (served.whole + served.notModified !== count || served.other > 0)
      throw new Error(`${contestant.name} did not ask for each feed once: ${JSON.stringify(served)}`);
  }
  const kept = contestant.itemsIn(home);
  if (kept !== items) throw new Error(`${contestant.name} has ${kept} of ${items} items`);
}

try {
  const all = contestants(atOnce);
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < all.length; turn += 1) {
      const contestant = all[(turn + round) % all.length];
      const home = join(root, `${round}-${turn}`);
      if (contestant) await visitThrice(contestant, home);
      rmSync(home, { recursive: true, force: true });
    }
  console.log(tableOf(runs, count));
} finally {
  rmSync(root, { recursive: true, force: true });
  site.close();
}
