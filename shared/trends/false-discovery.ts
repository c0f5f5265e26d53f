/**
 * The smallest chance of a change that may be named: of all as likely or likelier, on average at most this share is no
 * change at all (Sun and Cai's step-up procedure on local false discovery rates). Above 1 where none may.
 */
export function leastChance(chances: readonly number[], rate: number): number {
  let [least, doubt] = [2, 0];
  for (const [i, chance] of descending(chances).entries()) {
    doubt += 1 - chance;
    if (doubt / (i + 1) <= rate) least = chance;
  }
  return least;
}

/**
 * The chance down to which naming changes finds more than it makes up: the expected F1, of what is named and what there
 * is, is greatest there. Above 1 where there is nothing to name.
 */
export function balancedChance(chances: readonly number[]): number {
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  let [least, best, right] = [2, 0, 0];
  for (const [i, chance] of descending(chances).entries()) {
    right += chance;
    const f1 = (2 * right) / (i + 1 + all);
    if (f1 > best) [least, best] = [chance, f1];
  }
  return least;
}

const descending = (chances: readonly number[]) => chances.toSorted((a, b) => b - a);
