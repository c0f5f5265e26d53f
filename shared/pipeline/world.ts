import { type Clock, systemClock } from '../web/clock.ts';
import { maxDelaySeconds } from './sqs.ts';

/** What a step's run came to: exactly one outcome a message. */
export interface LogLine {
  readonly step: string;
  readonly messageId: string;
  readonly outcome: 'done' | 'later' | 'failed' | `refused.${string}`;
  readonly ms: number;
  readonly why?: string | undefined;
}

/** What differs between Lambda and a recorded web with a clock of its own. */
export interface World {
  readonly clock: Clock;
  /** Seconds a queue is asked to hold a message back that is due at this instant. */
  delaySeconds(dueAt: Date): number;
  log(line: LogLine): void;
}

export const realWorld: World = {
  clock: systemClock,
  delaySeconds: (dueAt) => Math.min(maxDelaySeconds, Math.max(0, Math.ceil((dueAt.getTime() - Date.now()) / 1000))),
  log: (line) => console.log(JSON.stringify(line)),
};
