/**
 * Which of many tests may be called findings, so that on average at most this share of them is chance
 * (Benjamini and Hochberg's procedure).
 */
export function findings(ps: readonly number[], rate: number): readonly boolean[] {
  const sorted = ps.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((p, i) => p <= ((i + 1) / ps.length) * rate);
  const threshold = sorted[last];
  return ps.map((p) => threshold !== undefined && p <= threshold);
}
