import { type Change, directionOf, followChanges, type Verdict } from '../../../shared/trends/find-changes.ts';
import type { History } from '../../../shared/trends/history.ts';
import type { Detector } from './baselines.ts';
import { firstWeek } from './score.ts';

type Changes = ReadonlyMap<string, Change>;

/** Both detectors read the same changes. */
const followed = new WeakMap<History, readonly Changes[]>();

function changesOf(history: History): readonly Changes[] {
  const known = followed.get(history) ?? [...followChanges(history, firstWeek)];
  followed.set(history, known);
  return known;
}

/** The product's own test, week by week, each with what was known then: which verdicts count as naming a theme. */
const named =
  (isNamed: (verdict: Verdict) => boolean): Detector =>
  ({ history }) => {
    const weeks = changesOf(history);
    return (theme, week) => {
      const verdict = weeks[week - firstWeek]?.get(theme)?.verdict;
      return verdict !== undefined && isNamed(verdict);
    };
  };

export const clear = named((verdict) => verdict === 'up');
export const clearOrPerhaps = named((verdict) => directionOf(verdict) === 'up');
