import type { PageRequest } from '../web/reply.ts';
import type { PollState } from './poll-state.ts';
import { pollSettings } from './settings.ts';
import type { Source } from './source.ts';

/** What to ask a source for: "has it changed?" where its word can be trusted, the whole body every few days all the same. */
export function requestFor({ poll }: Source, state: PollState, now: Date): PageRequest | undefined {
  if (poll.how === 'none') return undefined;
  const url = state.movedTo ?? poll.url;
  const { validators, isLiar = false } = state;
  const asksWhole = isLiar || !validators || isWholeBodyDue(state, now);
  return { url, ...(!asksWhole && { validators }) };
}

/** Some servers answer "not modified" for ever: now and then the whole body is compared with what we have. */
function isWholeBodyDue({ body }: PollState, now: Date): boolean {
  if (!body) return true;
  return now.getTime() - Date.parse(body.askedAt) >= pollSettings.wholeBodyDays * 24 * 3_600_000;
}
