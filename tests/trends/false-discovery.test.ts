import { expect, test } from 'vitest';
import { findings } from '../../shared/trends/false-discovery.ts';

test.each([
  { ps: [], named: [] },
  { ps: [0.1], named: [true] },
  { ps: [0.11], named: [false] },
  // Limits of four tests at a tenth: 0.025, 0.05, 0.075, 0.1.
  { ps: [0.02, 0.06, 0.2, 0.9], named: [true, false, false, false] },
  // The third is below its limit, so the second is named with it although it misses its own.
  { ps: [0.06, 0.9, 0.01, 0.07], named: [true, false, true, true] },
  // Many small surprises together are a finding; one of them alone is not.
  { ps: [0.09, 0.09, 0.09, 0.09], named: [true, true, true, true] },
  { ps: [0.03, 1, 1, 1], named: [false, false, false, false] },
])('of $ps at a tenth, the findings are $named', ({ ps, named }) => {
  expect(findings(ps, 0.1)).toEqual(named);
});
