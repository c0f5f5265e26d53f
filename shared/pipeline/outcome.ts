import type { UnmadeCode } from '../articles/make-article.ts';

/** Why a message can never work. Each code has a line in the README's table. */
export type RefusalCode =
  | 'no-such-source'
  | UnmadeCode
  | 'taken-down'
  | 'out-of-patience'
  | 'no-such-article'
  | 'not-approved'
  | 'no-such-subscriber'
  | 'mail-uncertain'
  | 'mail-refused'
  | 'no-such-request';

/** Trying again cannot help: the message is done, counted under its code, never parked. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  constructor(code: RefusalCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** Not now: the world asked us to come back. Uses up no attempt. */
export interface Later {
  readonly laterSeconds: number;
}
export const later = (laterSeconds: number): Later => ({ laterSeconds });
