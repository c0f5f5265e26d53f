import { quantile, type Tally } from './tally.ts';

/** The measures of a tally by name. */
export function measures(tally: Tally) {
  const minutes = (values: readonly number[]) => ({ median: quantile(values, 0.5), p95: quantile(values, 0.95) });
  return {
    requests: tally.requests,
    megabytes: tally.bytes / 1e6,
    notModifiedPercent: (100 * tally.notModified) / tally.visits,
    againstRules: tally.againstRules,
    neverFound: tally.neverFound,
    hiddenByLiars: tally.hiddenByLiars,
    missed: tally.missed,
    minutesAll: minutes(tally.all),
    minutesActive: minutes(tally.active),
    minutesActiveHourly: minutes(tally.activeHourly),
    wallSeconds: tally.milliseconds / 1000,
  };
}
type Measures = ReturnType<typeof measures>;

const whole = (n: number) => Math.round(n).toLocaleString('en');
const delay = ({ median, p95 }: Measures['minutesAll']) => `${median.toFixed(1)} / ${whole(p95)}`;
const rows: readonly (readonly [string, (of: Measures) => string])[] = [
  ['requests', (of) => whole(of.requests)],
  ['megabytes', (of) => whole(of.megabytes)],
  ['answers "not modified", %', (of) => of.notModifiedPercent.toFixed(1)],
  ['visits against the rules', (of) => whole(of.againstRules)],
  ['items never found', (of) => whole(of.neverFound)],
  ['  hidden by servers that lie', (of) => whole(of.hiddenByLiars)],
  ['  missed though the rules allow it', (of) => whole(of.missed)],
  ['minutes to discovery, median / 95 %', () => ''],
  ['  all items', (of) => delay(of.minutesAll)],
  ['  of active sources', (of) => delay(of.minutesActive)],
  ['  of those that may be asked hourly', (of) => delay(of.minutesActiveHourly)],
  ['wall time, s', (of) => of.wallSeconds.toFixed(1)],
];

/** A table for people: a way of visiting a column. */
export function tableOf(ways: Readonly<Record<string, Measures>>): string {
  const line = (first: string, cells: readonly string[]) =>
    first.padEnd(36) + cells.map((c) => c.padStart(16)).join('');
  return [
    line('', Object.keys(ways)),
    ...rows.map(([name, cell]) => line(name, Object.values(ways).map(cell)).trimEnd()),
  ].join('\n');
}
