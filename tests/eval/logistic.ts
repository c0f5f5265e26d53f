/** A labelled example: what it shows, by name and amount, and whether it is what is looked for. */
export interface LabelledSigns {
  readonly entries: readonly (readonly [name: string, amount: number])[];
  readonly isThere: boolean;
  /** What is known of it before training, in log-odds. Default: 0. */
  readonly before?: number;
}

interface Training {
  /** How strongly a weight is held back at 0, by its name. */
  readonly pullOf: (name: string) => number;
  readonly rounds: number;
}

/** The name of the weight that every example has. */
export const bias = 'bias';

/** How fast to learn; each weight slows down by itself (Adagrad). */
const rate = 0.3;

/**
 * The weights that make labels likeliest, by logistic regression with a pull towards 0. natural's classifiers know
 * neither the pull nor what is known before (`docs/decisions/0010-own-regression.md`).
 */
export function learnWeights(
  examples: readonly LabelledSigns[],
  { pullOf, rounds }: Training,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, miss] of slopeOf(examples, weights)) {
      const now = weights.get(name) ?? 0;
      const step = miss + pullOf(name) * now;
      const square = (squares.get(name) ?? 0) + step * step;
      squares.set(name, square);
      weights.set(name, now - (rate * step) / Math.sqrt(square + 1e-8));
    }
  }
  return weights;
}

function slopeOf(examples: readonly LabelledSigns[], weights: ReadonlyMap<string, number>): Map<string, number> {
  const slope = new Map<string, number>();
  const add = (name: string, miss: number) => slope.set(name, (slope.get(name) ?? 0) + miss);
  for (const { entries, isThere, before = 0 } of examples) {
    let sum = before + (weights.get(bias) ?? 0);
    for (const [name, amount] of entries) sum += (weights.get(name) ?? 0) * amount;
    const miss = 1 / (1 + Math.exp(-sum)) - (isThere ? 1 : 0);
    add(bias, miss);
    for (const [name, amount] of entries) add(name, miss * amount);
  }
  return slope;
}
