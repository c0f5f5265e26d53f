/** Simulated archives with known bursts: our test beside three plain detectors. `npx node tests/bench/trends/compare.ts [--archives 1000]` */
import { parseArgs } from 'node:util';
import { trendSettings } from '../../../shared/trends/settings.ts';
import { drawYear } from './archive-year.ts';
import type { Detector } from './baselines.ts';
import { clear, clearOrPerhaps } from './ours.ts';
import { added, f1, noScore, precision, recall, type Score, scoreOf } from './score.ts';
import { tried } from './settings-tried.ts';

const { values } = parseArgs({ options: { archives: { type: 'string', default: '1000' } } });
const strengths = [1.5, 2, 3, 5];
const perStrength = Math.ceil(Number(values.archives) / strengths.length);
const tuningYears = 6;
const { rates } = trendSettings;

const yearsAt = (strength: number, seed: number, n: number) =>
  Array.from({ length: n }, (_, i) => () => drawYear(seed + 100_000 * strength + i, strength));
const tuningArchives = strengths.map((strength) => yearsAt(strength, 1, tuningYears).map((draw) => draw()));

/** Of all settings the one with the best F1 at 2×, 3× and 5×, on archives that are not scored; `may` leaves some out. */
function best(name: string, may: (all: readonly Score[]) => boolean): readonly [string, Detector] | undefined {
  const scored = (tried[name] ?? []).flatMap(([setting, detector]) => {
    const all = tuningArchives.map((years) => scoreOf(detector, years));
    return may(all) ? [{ setting, detector, f1: all.slice(1).reduce((sum, score) => sum + f1(score), 0) }] : [];
  });
  const top = scored.toSorted((a, b) => b.f1 - a.f1)[0];
  return top && [top.setting, top.detector];
}

const falseShare = (all: readonly Score[]) => {
  const named = all.reduce((sum, score) => sum + score.named, 0);
  return named === 0 ? 0 : 1 - all.reduce((sum, score) => sum + score.right, 0) / named;
};

const cells = (s: Score) =>
  `P ${precision(s).toFixed(3)} R ${recall(s).toFixed(3)} F1 ${f1(s).toFixed(3)} caught ${(s.caught / s.bursts).toFixed(2)}`;

console.log(
  `${perStrength} archives a strength (${strengths.map((s) => `${s}×`).join(', ')}); stated rates ${rates.clear} for what is called clear, ${rates.perhaps} with what is called perhaps`,
);
const contestants: [name: string, detector: Detector][] = [
  ['ours, clear', clear],
  ['ours, clear or perhaps', clearOrPerhaps],
];
for (const name of Object.keys(tried)) {
  const free = best(name, () => true);
  if (free) contestants.push([`${name}, best F1 (${free[0]})`, free[1]]);
  const strict = best(name, (all) => falseShare(all) <= rates.clear);
  if (strict) contestants.push([`${name}, best F1 within the rate of clear (${strict[0]})`, strict[1]]);
  else console.log(`${name}: no setting tried keeps the rate of clear`);
}
// Each archive is drawn once, read by all, and gone.
const found = new Map(contestants.map(([name]) => [name, [] as Score[]]));
for (const strength of strengths) {
  const totals = contestants.map(() => noScore);
  for (const draw of yearsAt(strength, 50_000_000, perStrength)) {
    const year = draw();
    for (const [i, [, detector]] of contestants.entries())
      totals[i] = added(totals[i] ?? noScore, scoreOf(detector, [year]));
  }
  for (const [i, [name]] of contestants.entries()) found.get(name)?.push(totals[i] ?? noScore);
  console.error(`${strength}× done`);
}
for (const [name, all] of found)
  console.log(`${name} | ${all.map(cells).join(' | ')} | chance among the named ${falseShare(all).toFixed(3)}`);

const calmYears = yearsAt(1, 90_000_000, Math.ceil(perStrength / 5)).map((draw) => draw());
for (const [name, detector] of contestants.slice(0, 2))
  console.log(
    `${calmYears.length} years without any burst, ${name}: ${scoreOf(detector, calmYears).named} weeks of themes named`,
  );
