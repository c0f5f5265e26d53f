/**
 * 10,000 sources over 30 simulated days, visited in three ways by the same clock: as we do (`adaptive`), every hour
 * whatever a source asks (`hourly`), and as soon as a source's own rules allow (`tireless`).
 *
 *     npx node tests/bench/polling.ts [--seed 1] [--sources 10000] [--days 30] [--tick 15]
 */
import { parseArgs } from 'node:util';
import { simulate } from './polling/simulate.ts';
import { quantile } from './polling/tally.ts';

const option = (value: string) => ({ type: 'string', default: value }) as const;
const options = { seed: option('1'), sources: option('10000'), days: option('30'), tick: option('15') };
const { values } = parseArgs({ options });
const [seed, sources, days, tickMinutes] = [values.seed, values.sources, values.days, values.tick].map(Number);
const start = performance.now();
const tallies = simulate({
  seed: seed ?? 1,
  sources: sources ?? 10_000,
  days: days ?? 30,
  tickMinutes: tickMinutes ?? 15,
});

/** Median and 95th percentile of minutes from publication to discovery. */
const delay = (minutes: readonly number[]) =>
  `${quantile(minutes, 0.5).toFixed(1)} / ${quantile(minutes, 0.95).toFixed(0)}`;
for (const [way, tally] of Object.entries(tallies)) {
  console.log(
    `${way}: ${tally.requests} requests, ${Math.round(tally.bytes / 1e6)} MB, ${((100 * tally.notModified) / tally.visits).toFixed(1)} % not modified`,
  );
  console.log(
    `  ${tally.against} visits against a source's rules; ${tally.neverFound} of ${tally.published} items never found`,
  );
  console.log(
    `  minutes to discovery, median / 95th percentile: all ${delay(tally.all)}; active sources ${delay(tally.active)}; active ones that allow hourly visits ${delay(tally.activeHourly)}`,
  );
}
const fewer = 100 * (1 - tallies.adaptive.requests / tallies.hourly.requests);
console.log(`adaptive sends ${fewer.toFixed(1)} % fewer requests than hourly`);
console.log(
  `${((performance.now() - start) / 1000).toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
