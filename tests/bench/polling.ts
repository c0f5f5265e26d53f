/** try */
import { parseArgs } from 'node:util';
import { simulate } from './polling/simulate.ts';
import { quantile } from './polling/tally.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, sources: { type: 'string', default: '10000' }, days: { type: 'string', default: '30' }, tick: { type: 'string', default: '15' } } });
const t0 = performance.now();
const tallies = simulate({ seed: Number(values.seed), sources: Number(values.sources), days: Number(values.days), tickMinutes: Number(values.tick) });
for (const [way, t] of Object.entries(tallies)) {
  const q = (v: readonly number[]) => `${v.length}: ${quantile(v, 0.5).toFixed(1)} / ${quantile(v, 0.95).toFixed(0)}`;
  console.log(way, { requests: t.requests, MB: Math.round(t.bytes / 1e6), s304: (t.notModified / t.visits).toFixed(3), against: t.against, published: t.published, never: t.neverFound, all: q(t.all), active: q(t.active), activeHourly: q(t.activeHourly) });
}
console.log('fewer', 1 - tallies.adaptive.requests / tallies.hourly.requests, ((performance.now() - t0) / 1000).toFixed(1), 's', Math.round(process.resourceUsage().maxRSS / 1024), 'MB');
