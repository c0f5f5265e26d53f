import { directionOf, followChanges, type Verdict } from '../../../shared/trends/find-changes.ts';
import type { Detector } from './baselines.ts';
import { firstWeek } from './score.ts';

/** The product's own test, week by week, each with what was known then: which verdicts count as naming a theme. */
const named =
  (isNamed: (verdict: Verdict) => boolean): Detector =>
  ({ history }) => {
    const weeks = [...followChanges(history, firstWeek)].map(
      (changes) => new Set([...changes].filter(([, { verdict }]) => isNamed(verdict)).map(([theme]) => theme)),
    );
    return (theme, week) => weeks[week - firstWeek]?.has(theme) ?? false;
  };

export const clear = named((verdict) => verdict === 'up');
export const clearOrPerhaps = named((verdict) => directionOf(verdict) === 'up');
