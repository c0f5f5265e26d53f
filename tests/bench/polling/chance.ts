/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  between(low: number, high: number): number;
  /** Between two numbers, where every doubling is as likely as the next. */
  spread(low: number, high: number): number;
  whole(low: number, high: number): number;
  is(share: number): boolean;
  /** One of several, by their weights. */
  pick<T>(weighted: readonly (readonly [number, T])[]): T;
  normal(): number;
  /** How many things happen, where so many are expected. */
  count(expected: number): number;
}

/** A stream of chance; each pair of seed and number has its own. The generator is mulberry32. */
export function chanceOf(seed: number, stream: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    spread: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    whole: (low, high) => Math.floor(between(low, high + 1)),
    is: (share) => next() < share,
    pick: (weighted) => pick(weighted, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    count: (expected) => {
      let happened = 0;
      for (let left = Math.exp(-expected), product = next(); product > left; product *= next()) happened += 1;
      return happened;
    },
  };
}

function pick<T>(weighted: readonly (readonly [number, T])[], at: number): T {
  let left = at * weighted.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new Error('nothing to pick from');
}
