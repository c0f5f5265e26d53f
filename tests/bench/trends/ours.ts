import { followChanges } from '../../../shared/trends/find-changes.ts';
import type { Detector } from './baselines.ts';
import { firstWeek } from './score.ts';

/** The product's own test, week by week, each with what was known then. */
export const ours: Detector = ({ history }) => {
  const up = [...followChanges(history, firstWeek)].map(
    (changes) => new Set([...changes].filter(([, { verdict }]) => verdict === 'up').map(([theme]) => theme)),
  );
  return (theme, week) => up[week - firstWeek]?.has(theme) ?? false;
};
