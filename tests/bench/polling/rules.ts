import type { Wishes } from '../../../shared/sources/poll-state.ts';
import type { Answer } from './server.ts';

/**
 * What a server may remember of a visitor, and the rules of the house by it: written without a look at `shared/sources`,
 * so that both can be compared. Times are in milliseconds.
 */
export interface Memory {
  /** What the feed asked for, once it was read. */
  readonly wishes: Wishes;
  readonly failures: number;
  /** Nobody may come before, whatever they ask. */
  readonly notBefore: number;
  /** Nobody may ask for a whole body before. */
  readonly notWholeBefore: number;
}

export const noMemory: Memory = { wishes: {}, failures: 0, notBefore: 0, notWholeBefore: 0 };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const floor = 15 * minute;
const longestWish = 7 * day;
const longestBackOff = 30 * day;

/** The memory after an answer. */
export function remember(before: Memory, answer: Answer, wishes: Wishes, at: number): Memory {
  switch (answer.kind) {
    case 'gone':
      return { ...before, notBefore: Number.POSITIVE_INFINITY };
    case 'failed': {
      const pause = Math.min(hour * 2 ** before.failures, longestBackOff);
      return { ...before, failures: before.failures + 1, notBefore: Math.max(before.notBefore, at + pause) };
    }
    case 'wait':
      return { ...before, notBefore: at + Math.max(floor, answer.seconds * 1000) };
    case 'not-modified':
      return { ...before, failures: 0, notBefore: at + pause(wishes, hour) };
    case 'page':
      return {
        wishes,
        failures: 0,
        notBefore: at + pause(wishes, hour),
        notWholeBefore: at + pause(wishes, day, day),
      };
  }
}

/** Milliseconds between visits: as etiquette has it unless the feed says otherwise, never less than it is good for. */
function pause({ goodForMinutes = 0, updatesEveryMinutes }: Wishes, etiquette: number, least = floor): number {
  const own = updatesEveryMinutes === undefined ? etiquette : updatesEveryMinutes * minute;
  return Math.min(Math.max(own, goodForMinutes * minute, least), longestWish);
}

/** May a visitor come now, with a "has it changed?" or for the whole body? */
export function mayAsk({ wishes, notBefore, notWholeBefore }: Memory, isConditional: boolean, at: number): boolean {
  const { skipHours = [], skipDays = [] } = wishes;
  const date = new Date(at);
  if (skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay())) return false;
  return at >= (isConditional ? notBefore : Math.max(notBefore, notWholeBefore));
}
