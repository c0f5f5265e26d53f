import { setImmediate, setTimeout } from 'node:timers/promises';

/** Where the time comes from, and how to wait for it. */
export interface Clock {
  now(): Date;
  /** Resolves at that time, at once if it has passed; an abort throws the signal's reason. */
  sleepUntil(at: Date, signal: AbortSignal): Promise<void>;
}

/** The longest wait one timer can hold, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  async sleepUntil(at, signal) {
    for (;;) {
      signal.throwIfAborted();
      const left = at.getTime() - Date.now();
      if (left <= 0) return;
      await setTimeout(Math.min(left, longestTimer), undefined, { signal }).catch(() => {});
    }
  },
};

/** A time of its own: waiting moves it forward and takes none. It never goes back, whoever waits for what. */
export function simulatedClock(start: Date): Clock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    async sleepUntil(at, signal) {
      signal.throwIfAborted();
      // A turn of the event loop, so that a loop which only waits cannot starve its neighbours.
      await setImmediate();
      signal.throwIfAborted();
      now = Math.max(now, at.getTime());
    },
  };
}
