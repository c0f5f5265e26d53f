import type { PollState } from './poll-state.ts';
import { pollSettings } from './settings.ts';
import type { Source } from './source.ts';

/** Is it time to visit this source? What is not polled never is. */
export function isDue({ poll }: Source, state: PollState, now: Date): boolean {
  return poll.how !== 'none' && Date.parse(state.nextPollAt) <= now.getTime();
}

/** When to come back after a good visit: no feed is asked more often than hourly, no reference page than daily. */
export function nextPollAt({ poll }: Source, now: Date): Date {
  return hoursAfter(now, pollSettings.intervalHours[poll.how === 'none' ? 'retry' : poll.how]);
}

/** When to come back after a failure: later each time, never never. Feeds that answer 404 come back to life. */
export function retryAt(source: Source, failures: number, now: Date): Date {
  const hours = pollSettings.intervalHours[source.poll.how === 'none' ? 'retry' : source.poll.how];
  return hoursAfter(now, Math.min(hours * 2 ** failures, pollSettings.longestPauseHours));
}

const hoursAfter = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);
