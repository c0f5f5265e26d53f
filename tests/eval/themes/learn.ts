import { tagSettings } from '../../../shared/taxonomy/settings.ts';
import type { Sign } from '../../../shared/taxonomy/signs.ts';
import { anyTheme } from '../../../shared/taxonomy/theme-model.ts';
import { sayOfAny } from '../../../shared/taxonomy/weigh.ts';

/** What an article shows, and the themes it is about. */
export interface Example {
  readonly signs: ReadonlyMap<string, Sign>;
  readonly themes: readonly string[];
}

/** How far training may go from what cues say by themselves: low means far. */
export interface Firmness {
  readonly own: number;
  readonly foreign: number;
  readonly bias: number;
  readonly rounds: number;
}

/** Changes to the weights of each theme that make examples likelier, by logistic regression towards what cues say by themselves. */
export function learn(
  examples: readonly Example[],
  themes: readonly string[],
  firmness: Firmness,
): Record<string, Record<string, number>> {
  const rows = examples.map(({ signs, themes: gold }) => ({
    entries: [...signs],
    gold: new Set(gold.length > 0 ? [...gold, anyTheme] : []),
  }));
  return Object.fromEntries([...themes, anyTheme].map((theme) => [theme, learnTheme(rows, theme, firmness)]));
}

interface Row {
  readonly entries: readonly (readonly [string, Sign])[];
  readonly gold: ReadonlySet<string>;
}

function learnTheme(rows: readonly Row[], theme: string, firmness: Firmness): Record<string, number> {
  const own = new Set<string>();
  const before = rows.map(({ entries }) => {
    let sum: number = tagSettings.bias;
    for (const [id, sign] of entries) {
      const says = theme === anyTheme ? sayOfAny(sign) : (sign.says.get(theme) ?? 0);
      if (says > 0) own.add(id);
      sum += says * sign.amount;
    }
    return sum;
  });
  const pullOf = (id: string) => (id === 'bias' ? firmness.bias : own.has(id) ? firmness.own : firmness.foreign);
  const changes = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let round = 0; round < firmness.rounds; round++) {
    for (const [id, miss] of slopeOf(rows, before, changes, theme)) {
      const now = changes.get(id) ?? 0;
      const step = miss + pullOf(id) * now;
      const square = (squares.get(id) ?? 0) + step * step;
      squares.set(id, square);
      changes.set(id, now - (rate * step) / Math.sqrt(square + 1e-8));
    }
  }
  const kept = [...changes].map(([id, change]) => [id, Math.round(change * 100) / 100] as const);
  return Object.fromEntries(kept.filter(([, change]) => Math.abs(change) >= leastChange).toSorted());
}

/** How fast to learn; each weight slows down by itself (Adagrad). */
const rate = 0.3;
/** Smaller changes are left out of the file: they decide nothing. */
const leastChange = 0.1;

function slopeOf(rows: readonly Row[], before: readonly number[], changes: ReadonlyMap<string, number>, theme: string) {
  const slope = new Map<string, number>();
  const add = (id: string, miss: number) => slope.set(id, (slope.get(id) ?? 0) + miss);
  rows.forEach(({ entries, gold }, i) => {
    let sum = (before[i] ?? 0) + (changes.get('bias') ?? 0);
    for (const [id, { amount }] of entries) sum += (changes.get(id) ?? 0) * amount;
    const miss = 1 / (1 + Math.exp(-sum)) - (gold.has(theme) ? 1 : 0);
    add('bias', miss);
    for (const [id, { amount }] of entries) add(id, miss * amount);
  });
  return slope;
}
