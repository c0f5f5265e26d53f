/** Reproducible chance: the same seed gives the same archive. */
export interface Chance {
  /** From 0 to 1. */
  uniform(): number;
  normal(): number;
  /** Of a mean of 1; the variance is the dispersion. */
  gamma(dispersion: number): number;
  poisson(mean: number): number;
  below(n: number): number;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (dispersion: number) => {
    const shape = 1 / dispersion;
    const boost = shape < 1 ? uniform() ** (1 / shape) : 1;
    // Marsaglia and Tsang.
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v * boost) / shape;
    }
  };
  const poisson = (mean: number): number => {
    if (mean > 30) return poisson(mean / 2) + poisson(mean - mean / 2);
    const end = Math.exp(-mean);
    let k = 0;
    for (let p = uniform(); p > end; k++) p *= uniform();
    return k;
  };
  return { uniform, normal, gamma, poisson, below: (n) => Math.floor(uniform() * n) };
}
