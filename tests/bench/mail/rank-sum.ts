export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Whether one group tends to be larger than another: Mann and Whitney's test, two-sided, by its normal limit. */
export function rankSum(a: readonly number[], b: readonly number[]): { readonly u: number; readonly p: number } {
  const all = [...a, ...b].toSorted((x, y) => x - y);
  // Equals share the middle of their ranks.
  const rankOf = (value: number) => (all.indexOf(value) + all.lastIndexOf(value)) / 2 + 1;
  const sum = a.reduce((ranks, value) => ranks + rankOf(value), 0);
  const u = sum - (a.length * (a.length + 1)) / 2;
  const mean = (a.length * b.length) / 2;
  const deviation = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  return { u, p: 2 * (1 - normal(Math.abs(u - mean) / deviation)) };
}

/** The share of a normal distribution below a value: Abramowitz and Stegun, 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
