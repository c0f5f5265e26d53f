import { assumptions } from './assumptions.ts';
import type { Chance } from './chance.ts';

/** What a source publishes. */
export interface Publisher {
  /** When each item was published, the oldest first, in milliseconds. */
  readonly published: readonly number[];
  /** How many of the newest items its feed shows. */
  readonly visible: number;
  readonly isDated: boolean;
}
interface Season {
  readonly weeks: number;
  readonly silence: number;
  readonly since: number;
}

const hourMs = 3_600_000;
const weekHours = 168;
const weekMs = weekHours * hourMs;
/** Weeks of the past that feeds can show. */
const weeksBefore = 52;

/** A source's items from long before the start until an end. */
export function publisherOf(chance: Chance, start: number, end: number): Publisher {
  const visible = chance.whole(...assumptions.visible);
  const isDated = !chance.is(assumptions.undated);
  const isDead = chance.is(assumptions.dead);
  const published = isDead ? longAgo(chance, start, visible) : lively(chance, start, end);
  published.sort((a, b) => a - b);
  const shownBefore = published.findIndex((at) => at >= start);
  const first = Math.max(0, (shownBefore === -1 ? published.length : shownBefore) - visible);
  return { published: published.slice(first), visible, isDated };
}

function longAgo(chance: Chance, start: number, items: number): number[] {
  const last = start - chance.between(26, 150) * weekMs;
  return Array.from({ length: items }, () => last - chance.between(0, 50) * weekMs);
}

function lively(chance: Chance, start: number, end: number): number[] {
  const { medianItemsAWeek, spread, mostItemsAWeek } = assumptions;
  const rate = Math.min(mostItemsAWeek, medianItemsAWeek * Math.exp(spread * chance.normal()));
  const week = shapeOfWeek(chance);
  const season = chance.is(assumptions.seasonal) ? seasonOf(chance) : undefined;
  const published: number[] = [];
  for (let from = mondayBefore(start) - weeksBefore * weekMs; from < end; from += weekMs) {
    if (season && !isInSeason(season, (from - start) / weekMs)) continue;
    for (let left = chance.count(rate / (1 + assumptions.together)); left > 0; left--) {
      const at = from + (hourIn(week, chance.next()) + chance.next()) * hourMs;
      published.push(at);
      if (chance.is(assumptions.together)) published.push(at + chance.between(0, 10 * 60_000));
    }
  }
  return published.filter((at) => at < end);
}

/** Sums of the weights of the hours of a week in UTC, from Monday midnight. */
function shapeOfWeek(chance: Chance): readonly number[] {
  const zone = chance.whole(...chance.pick<readonly [number, number]>(assumptions.zones));
  const isEven = chance.is(assumptions.roundTheClock);
  let sum = 0;
  return Array.from({ length: weekHours }, (_, hour) => {
    const local = (hour + zone + weekHours) % weekHours;
    const day = assumptions.days[(Math.floor(local / 24) + 1) % 7] ?? 0;
    sum += isEven ? 1 : day * (assumptions.hours[local % 24] ?? 0);
    return sum;
  });
}

function hourIn(week: readonly number[], at: number): number {
  const wanted = at * (week.at(-1) ?? 0);
  return week.findIndex((sum) => sum > wanted);
}

function seasonOf(chance: Chance): Season {
  const weeks = chance.between(...assumptions.seasonWeeks);
  const silence = chance.between(...assumptions.silenceWeeks);
  return { weeks, silence, since: chance.between(0, weeks + silence) };
}

function isInSeason({ weeks, silence, since }: Season, week: number): boolean {
  const length = weeks + silence;
  return (((week + since) % length) + length) % length < weeks;
}

function mondayBefore(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
}
