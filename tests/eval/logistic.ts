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
  const { names, rows } = numbered(examples);
  const pulls = names.map(pullOf);
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let round = 0; round < rounds; round++) {
    slopeOf(rows, weights).forEach((miss, name) => {
      const step = miss + at(pulls, name) * at(weights, name);
      const square = at(squares, name) + step * step;
      squares[name] = square;
      weights[name] = at(weights, name) - (rate * step) / Math.sqrt(square + 1e-8);
    });
  }
  return new Map(names.map((name, index) => [name, at(weights, index)]));
}

/** An example with its names as places in a list, since looking up numbers is what training takes its time for. */
interface Row {
  readonly names: Int32Array;
  readonly amounts: Float64Array;
  readonly label: number;
  readonly before: number;
}

function numbered(examples: readonly LabelledSigns[]): { readonly names: string[]; readonly rows: Row[] } {
  const places = new Map([[bias, 0]]);
  const placeOf = (name: string) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const rows = examples.map(({ entries, isThere, before = 0 }) => ({
    names: Int32Array.of(0, ...entries.map(([name]) => placeOf(name))),
    amounts: Float64Array.of(1, ...entries.map(([, amount]) => amount)),
    label: isThere ? 1 : 0,
    before,
  }));
  return { names: [...places.keys()], rows };
}

function slopeOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { names, amounts, label, before } of rows) {
    let sum = before;
    for (let i = 0; i < names.length; i++) sum += at(weights, at(names, i)) * at(amounts, i);
    const miss = 1 / (1 + Math.exp(-sum)) - label;
    for (let i = 0; i < names.length; i++) {
      const name = at(names, i);
      slope[name] = at(slope, name) + miss * at(amounts, i);
    }
  }
  return slope;
}

const at = (numbers: ArrayLike<number>, index: number) => numbers[index] ?? 0;
