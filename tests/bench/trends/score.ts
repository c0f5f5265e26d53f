import type { Year } from './archive-year.ts';
import type { Detector } from './baselines.ts';

/** The first week that counts: before it there is too little past for anybody. */
export const firstWeek = 8;

export interface Score {
  readonly named: number;
  readonly right: number;
  readonly planted: number;
  /** Bursts of which at least one week was named, and all. */
  readonly caught: number;
  readonly bursts: number;
}

export const noScore: Score = { named: 0, right: 0, planted: 0, caught: 0, bursts: 0 };

/** Weeks of themes named, right and planted, over all years. */
export function scoreOf(detector: Detector, years: Iterable<Year>): Score {
  let score = noScore;
  for (const year of years) {
    const isNamed = detector(year);
    for (const theme of year.history.series.keys()) {
      const burst = year.bursts.find((one) => one.theme === theme);
      score = added(
        score,
        weeksOf(year, (week) => isNamed(theme, week), burst),
      );
    }
  }
  return score;
}

function weeksOf(year: Year, isNamed: (week: number) => boolean, burst: Year['bursts'][number] | undefined): Score {
  const weeks = Array.from({ length: year.history.weeks.length - firstWeek }, (_, i) => firstWeek + i);
  const planted = weeks.filter((week) => burst && week >= burst.from && week <= burst.to);
  const right = planted.filter(isNamed).length;
  return {
    named: weeks.filter(isNamed).length,
    right,
    planted: planted.length,
    caught: right > 0 ? 1 : 0,
    bursts: burst ? 1 : 0,
  };
}

export const added = (a: Score, b: Score): Score => ({
  named: a.named + b.named,
  right: a.right + b.right,
  planted: a.planted + b.planted,
  caught: a.caught + b.caught,
  bursts: a.bursts + b.bursts,
});

export const precision = ({ right, named }: Score) => (named === 0 ? 1 : right / named);
export const recall = ({ right, planted }: Score) => (planted === 0 ? 1 : right / planted);
export const f1 = ({ right, named, planted }: Score) => (named + planted === 0 ? 1 : (2 * right) / (named + planted));
