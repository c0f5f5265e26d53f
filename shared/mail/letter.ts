import type { Slice } from './slice.ts';
import type { MailTexts } from './texts.ts';

/** What both bodies of a briefing are written from. */
export interface Letter {
  readonly texts: MailTexts;
  readonly week: string;
  readonly headline: string;
  readonly introduction: string;
  readonly slice: Slice;
  /** Where the week had news, and none of it for this reader. */
  readonly note?: string;
  /** Why the reader gets this. */
  readonly why: string;
  readonly digestUrl: string;
  readonly leaveUrl: string;
}
