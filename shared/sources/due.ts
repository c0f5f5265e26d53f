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

/**
 * Is a source to be visited now, or before the schedule looks again in some minutes? What is not polled never is, and no
 * visit falls into hours that a source wants free.
 */
export function isDueWithin(minutes: number, { poll }: Source, state: PollState, now: Date): boolean {
  if (poll.how === 'none' || state.goneSince !== undefined) return false;
  const at = Math.max(now.getTime(), Date.parse(state.nextPollAt));
  // Its message may lie in the queue for a while.
  const within = [at, at + minuteMs].map((instant) => new Date(instant));
  return at - now.getTime() <= minutes * minuteMs && !within.some((instant) => isSkipped(state.wishes ?? {}, instant));
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
