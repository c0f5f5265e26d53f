import { healthSettings } from './settings.ts';
import { mondayOf, type Volume } from './volume.ts';

/** The week in which a source began to publish more or less than before. */
export interface VolumeChange {
  /** The Monday from which on it is different. */
  readonly since: string;
  /** Items a week, before and from then on. */
  readonly before: number;
  readonly after: number;
}

const weekMs = 7 * 24 * 3_600_000;

/**
 * The week from which on a source's weekly numbers are others than before, if there is one that chance does not explain.
 *
 * For each week that leaves enough on both sides, the exact chance that weeks in random order differ in rank as much
 * (Wilcoxon's test, ties and all), times the number of weeks tried. Ranks, so that one burst is no change; exact, so
 * that few weeks say nothing rather than something false.
 */
export function volumeChange(volume: Volume, now: Date): VolumeChange | undefined {
  const weeks = wholeWeeks(volume, now);
  const { changeWeeks, changeChance } = healthSettings;
  const splits = weeks.slice(changeWeeks, weeks.length - changeWeeks + 1).map((_, i) => i + changeWeeks);
  const doubledRanks = ranksOf(weeks.map(({ items }) => items));
  const judged = splits.map((at) => ({ at, chance: splits.length * rankChance(doubledRanks, at) }));
  const [best] = judged.toSorted((a, b) => a.chance - b.chance);
  const since = best && weeks[best.at]?.monday;
  if (!since || best.chance >= changeChance) return undefined;
  const mean = (part: typeof weeks) => part.reduce((sum, { items }) => sum + items, 0) / part.length;
  return { since, before: mean(weeks.slice(0, best.at)), after: mean(weeks.slice(best.at)) };
}

/** Every week that was seen whole: not the first one, of which a feed shows only the end, nor the one that runs. */
function wholeWeeks(volume: Volume, now: Date) {
  const [first] = Object.keys(volume).toSorted();
  const weeks: { monday: string; items: number }[] = [];
  if (!first) return weeks;
  const current = mondayOf(now);
  for (let at = Date.parse(first) + weekMs; ; at += weekMs) {
    const monday = new Date(at).toISOString().slice(0, 10);
    if (monday >= current) return weeks;
    weeks.push({ monday, items: volume[monday] ?? 0 });
  }
}

/** Twice the rank of each number, equal ones sharing theirs: whole numbers, whatever the ties. */
function ranksOf(numbers: readonly number[]): readonly number[] {
  const below = (n: number) => numbers.filter((other) => other < n).length;
  const equal = (n: number) => numbers.filter((other) => other === n).length;
  return numbers.map((n) => 2 * below(n) + equal(n) + 1);
}

/** The chance that the first `size` of these ranks, in random order, have a sum as far from the expected one as here. */
function rankChance(ranks: readonly number[], size: number): number {
  const ways = waysToSum(ranks, size);
  const total = [...ways.values()].reduce((sum, n) => sum + n, 0);
  const expected = (size * ranks.reduce((sum, rank) => sum + rank, 0)) / ranks.length;
  const seen = Math.abs(ranks.slice(0, size).reduce((sum, rank) => sum + rank, 0) - expected);
  const asFar = [...ways].filter(([sum]) => Math.abs(sum - expected) >= seen - 1e-9);
  return asFar.reduce((sum, [, n]) => sum + n, 0) / total;
}

/** In how many ways `size` of some ranks make each sum. */
function waysToSum(ranks: readonly number[], size: number): ReadonlyMap<number, number> {
  const bySize = Array.from({ length: size + 1 }, () => new Map<number, number>());
  bySize[0]?.set(0, 1);
  for (const rank of ranks)
    for (let taken = size; taken > 0; taken -= 1)
      for (const [sum, n] of bySize[taken - 1] ?? []) {
        const more = bySize[taken];
        more?.set(sum + rank, (more.get(sum + rank) ?? 0) + n);
      }
  return bySize[size] ?? new Map();
}
