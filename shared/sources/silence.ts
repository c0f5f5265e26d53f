import { healthSettings } from './settings.ts';

/** How long a source is silent, and how long it usually is. */
export interface Silence {
  /** Days from one day with news to the next, on average. */
  readonly usualDays: number;
  readonly silentDays: number;
  /** From when on the silence is too long to be chance. */
  readonly overdueAt: string;
  readonly isOverdue: boolean;
}

const dayMs = 24 * 3_600_000;

/**
 * What the days with news say of the silence since the last of them; nothing where there were fewer than two.
 *
 * Days with news are taken to fall at random, and the rate to be known only from the gaps seen: after `k` gaps in `T`
 * days the chance of `t` more silent days is (T / (T + t))^k. A silence is overdue when that is below `chance`: two days
 * of news in a week make nobody wonder for six years, thirty in a month after a week.
 */
export function silenceOf(
  newsDays: readonly string[],
  now: Date,
  chance: number = healthSettings.silenceChance,
): Silence | undefined {
  const times = newsDays.map((day) => Date.parse(day)).toSorted((a, b) => a - b);
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const gaps = times.length - 1;
  const seenDays = (last - first) / dayMs;
  const overdueMs = last + seenDays * (chance ** (-1 / gaps) - 1) * dayMs;
  return {
    usualDays: seenDays / gaps,
    silentDays: Math.max(0, Math.floor((now.getTime() - last) / dayMs)),
    overdueAt: new Date(Math.min(overdueMs, farFuture)).toISOString(),
    isOverdue: now.getTime() > overdueMs,
  };
}

/** The latest instant that fits into four digits of year. */
const farFuture = Date.UTC(9999, 0, 1);

/** The days with news after a visit: the last ones, each once. What is dated in the future was published by now. */
export function addNewsDays(before: readonly string[], dates: readonly Date[], now: Date): readonly string[] {
  const days = dates.map((date) => (date > now ? now : date).toISOString().slice(0, 10));
  return [...new Set([...before, ...days])].toSorted().slice(-healthSettings.newsDaysKept);
}
