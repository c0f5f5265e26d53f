import { type Detector, fixedChange, kleinberg, zScore } from './baselines.ts';

/** Every setting of the three plain detectors that is tried; each gets its best. */
export const tried: Readonly<Record<string, readonly (readonly [setting: string, Detector])[]>> = {
  'z-score, 8 weeks': [2, 2.5, 3, 3.5, 4, 5, 6].flatMap((z) =>
    [3, 5].flatMap((atLeast) =>
      [true, false].map(
        (isShare) => [`z ${z}, ≥${atLeast}, ${name(isShare)}`, zScore({ z, atLeast, isShare, floor: 1 })] as const,
      ),
    ),
  ),
  'fixed change': [1.5, 2, 2.5, 3, 4, 5].flatMap((times) =>
    [3, 5, 8, 12].flatMap((atLeast) =>
      [true, false].map(
        (isShare) =>
          [`×${times}, ≥${atLeast}, ${name(isShare)}`, fixedChange({ times, atLeast, isShare, weeks: 8 })] as const,
      ),
    ),
  ),
  'Kleinberg’s automaton': [1.5, 2, 2.5, 3, 4].flatMap((s) =>
    [0.5, 1, 1.5, 2, 3, 4].flatMap((gamma) =>
      [2, 3].map(
        (states) => [`s ${s}, γ ${gamma}, ${states} states`, kleinberg({ s, gamma, states, atLeast: 3 })] as const,
      ),
    ),
  ),
};

function name(isShare: boolean): string {
  return isShare ? 'shares' : 'counts';
}
