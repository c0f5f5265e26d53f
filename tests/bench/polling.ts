/**
 * 10,000 invented sources over 30 simulated days, visited in three ways: as the product decides (`adaptive`), every hour
 * whatever a source asks (`hourly`), and as soon as the rules allow (`tireless`: nobody who keeps the rules finds things
 * sooner). What is assumed of the field stands in `polling/assumptions.ts`, the rules that every
 * visit is held against in `polling/rules.ts`.
 *
 *     npx node tests/bench/polling.ts [--seed 11] [--sources 10000] [--days 30] [--json]
 */
import { parseArgs } from 'node:util';
import { simulate } from './polling/simulate.ts';
import { measures, tableOf } from './polling/table.ts';

const option = (value: string) => ({ type: 'string', default: value }) as const;
const options = {
  seed: option('11'),
  sources: option('10000'),
  days: option('30'),
  json: { type: 'boolean', default: false },
} as const;
const { seed, sources, days, json } = parseArgs({ options }).values;
const extent = { seed: Number(seed), sources: Number(sources), days: Number(days) };

const { adaptive, hourly, tireless } = simulate(extent);
const ways = { adaptive: measures(adaptive), hourly: measures(hourly), tireless: measures(tireless) };
const fewerPercent = 100 * (1 - adaptive.requests / hourly.requests);
const megabytesOfMemory = Math.round(process.resourceUsage().maxRSS / 1024);
if (json)
  console.log(JSON.stringify({ ...extent, items: adaptive.published, fewerPercent, megabytesOfMemory, ...ways }));
else {
  console.log(`seed ${seed}: ${sources} sources, ${days} days, ${adaptive.published} items`);
  console.log(tableOf(ways));
  console.log(`adaptive sends ${fewerPercent.toFixed(1)} % fewer requests than hourly; peak ${megabytesOfMemory} MB`);
}
if (adaptive.againstRules > 0) process.exitCode = 1;
