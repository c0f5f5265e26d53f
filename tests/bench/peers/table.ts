import { quantile } from '../polling/tally.ts';
import type { Contestant } from './contestants.ts';
import type { Served } from './feed-site.ts';
import type { Cost } from './measure.ts';

/** One visit to all feeds. */
export interface Run {
  readonly contestant: Contestant;
  readonly visit: 'first' | 'second' | 'third';
  readonly cost: Cost;
  readonly served: Served;
}

const columns = 'visit who feeds at-once wall-s (from-to) CPU-s peak-MB MB whole-304 wall-ratio CPU-ratio'.split(' ');

/** Medians, a line for each contestant and visit; ratios are to ours. */
export function tableOf(runs: readonly Run[], feeds: number): string {
  const groups = Map.groupBy(runs, ({ contestant, visit }) => [visit, contestant.name, contestant.atOnce].join());
  const rows = [...groups.values()].map((group) => rowOf(group, runs, feeds)).sort(byVisit);
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [columns, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trim(),
    )
    .join('\n');
}

function rowOf(group: readonly Run[], runs: readonly Run[], feeds: number): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const { contestant, visit, served } = first;
  const ours = runs.filter((run) => run.contestant.name === 'ours' && run.visit === visit);
  const walls = group.map(({ cost }) => cost.wallSeconds);
  return [
    visit,
    contestant.name,
    String(feeds),
    String(contestant.atOnce),
    median(group, 'wallSeconds').toFixed(2),
    `${Math.min(...walls).toFixed(2)}-${Math.max(...walls).toFixed(2)}`,
    median(group, 'cpuSeconds').toFixed(2),
    median(group, 'peakMegabytes').toFixed(0),
    (served.bytes / 1e6).toFixed(2),
    `${served.whole}-${served.notModified}`,
    (median(group, 'wallSeconds') / median(ours, 'wallSeconds')).toFixed(2),
    (median(group, 'cpuSeconds') / median(ours, 'cpuSeconds')).toFixed(2),
  ];
}

const median = (group: readonly Run[], what: keyof Cost) =>
  quantile(
    group.map(({ cost }) => cost[what]),
    0.5,
  );
const byVisit = ([a = '']: readonly string[], [b = '']: readonly string[]) => a.localeCompare(b);
