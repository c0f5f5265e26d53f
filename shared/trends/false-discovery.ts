/**
 * The smallest chance of a change that may be named: of all as likely or likelier, on average at most this share is no
 * change at all (Sun and Cai's step-up procedure on local false discovery rates). Above 1 where none may.
 */
export function leastChance(chances: readonly number[], rate: number): number {
  let [least, doubt] = [2, 0];
  for (const [i, chance] of chances.toSorted((a, b) => b - a).entries()) {
    doubt += 1 - chance;
    if (doubt / (i + 1) <= rate) least = chance;
  }
  return least;
}
