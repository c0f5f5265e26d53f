/** How often the rule of silence cries wolf, and how long it takes to miss a source that fell silent. */
import { addNewsDays, silenceOf } from '../../shared/sources/silence.ts';

const dayMs = 24 * 3_600_000;
const start = Date.UTC(2026, 0, 1);
const years = 2;
const runs = 200;

/** Does a source of this kind publish on a day? */
type Kind = (day: number, random: () => number) => boolean;
const kinds: Readonly<Record<string, Kind>> = {
  'every day': () => true,
  'working days': (day) => new Date(start + day * dayMs).getUTCDay() % 6 !== 0,
  'working days, August free': (day) => {
    const at = new Date(start + day * dayMs);
    return at.getUTCDay() % 6 !== 0 && at.getUTCMonth() !== 7;
  },
  'once a week': (day) => day % 7 === 3,
  'at random, every 3 days': (_, random) => random() < 1 / 3,
  'at random, every 10 days': (_, random) => random() < 1 / 10,
  'at random, every 40 days': (_, random) => random() < 1 / 40,
  'in bursts: three days, then a month': (day, random) => day % 33 < 3 && random() < 0.9,
};

let seed = 20261128;
/** A repeatable chance (Mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const at = (day: number) => new Date(start + day * dayMs + dayMs / 2);

for (const [name, publishes] of Object.entries(kinds)) {
  let alarms = 0;
  const daysToAlarm: number[] = [];
  const gaps: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    let days: readonly string[] = [];
    let isAlarmed = false;
    for (let day = 0; day < 365 * years; day += 1) {
      if (publishes(day, random)) days = addNewsDays(days, [at(day)], at(day));
      const isOverdue = silenceOf(days, at(day))?.isOverdue ?? false;
      if (isOverdue && !isAlarmed) alarms += 1;
      isAlarmed = isOverdue;
    }
    const silence = silenceOf(days, at(365 * years));
    if (!silence) continue;
    daysToAlarm.push((Date.parse(silence.overdueAt) - Date.parse(days.at(-1) ?? '')) / dayMs);
    gaps.push(silence.usualDays);
  }
  const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  console.log(
    `${name}: ${(alarms / runs / years).toFixed(2)} false alarms a year; silent for good: missed after ${median(daysToAlarm).toFixed(0)} days, ${(median(daysToAlarm) / median(gaps)).toFixed(1)} usual gaps`,
  );
}
