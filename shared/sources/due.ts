import type { PollState, Wishes } from './poll-state.ts';
import { expectedItems, observe, type Rhythm } from './rhythm.ts';
import { pollSettings } from './settings.ts';
import type { Source } from './source.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What is asked of those who visit a source. */
interface Manners extends Wishes {
  /** It answers "not modified" to those who ask. */
  readonly hasValidators: boolean;
}

/** Is it time to visit this source? What is not polled never is, and no visit falls into hours that it wants free. */
export function isDue({ poll }: Source, { goneSince, nextPollAt, visit, wishes = {} }: PollState, now: Date): boolean {
  if (poll.how === 'none' || goneSince !== undefined || Date.parse(nextPollAt) > now.getTime()) return false;
  // Some servers ask to come back in a minute, for days.
  const isJustVisited = visit && now.getTime() - Date.parse(visit.at) < pollSettings.floorMinutes * minuteMs;
  return !isJustVisited && !isSkipped(wishes, now);
}

/** When to visit a source again after a good visit: as soon as something new is likely, never sooner than it wishes. */
export function nextVisit({ poll }: Source, rhythm: Rhythm | undefined, wishes: Manners, now: Date): Date {
  const leastHours = poll.how === 'none' ? pollSettings.ceilingHours : pollSettings.leastHours[poll.how];
  const soonest = Math.max(now.getTime() + politeMinutes(wishes) * minuteMs, now.getTime() + leastHours * hourMs);
  const latest = Math.max(soonest, now.getTime() + pollSettings.ceilingHours * hourMs);
  const current = rhythm && observe(rhythm, [], now);
  let expected = 0;
  let at = now.getTime();
  while (at < latest && (at < soonest || expected < pollSettings.worthwhileItems || isSkipped(wishes, new Date(at)))) {
    const step = Math.min(hourMs, at < soonest ? soonest - at : hourMs);
    expected += current ? (expectedItems(current, new Date(at)) * step) / hourMs : pollSettings.worthwhileItems;
    at += step;
  }
  return new Date(at);
}

/** When to come back after a failure: later each time, never never. Feeds that answer 404 come back to life. */
export function retryAt({ poll }: Source, failures: number, now: Date): Date {
  const firstHours = Math.max(1, poll.how === 'none' ? 1 : pollSettings.leastHours[poll.how]);
  const hours = Math.min(firstHours * 2 ** (failures - 1), pollSettings.longestPauseHours);
  return new Date(now.getTime() + hours * hourMs);
}

/** Minutes to the next visit at the least. Oftener than etiquette only where the feed itself says so. */
function politeMinutes({ hasValidators, goodForMinutes = 0, updatesEveryMinutes }: Manners): number {
  const { floorMinutes, withValidatorsMinutes, withoutValidatorsMinutes, ceilingHours } = pollSettings;
  const etiquette = hasValidators
    ? (updatesEveryMinutes ?? withValidatorsMinutes)
    : Math.max(updatesEveryMinutes ?? 0, withoutValidatorsMinutes);
  return Math.min(Math.max(etiquette, goodForMinutes, floorMinutes), ceilingHours * 60);
}

const isSkipped = ({ skipHours = [], skipDays = [] }: Wishes, at: Date) =>
  skipHours.length < 24 &&
  skipDays.length < 7 &&
  (skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay()));
