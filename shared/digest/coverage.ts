import type { PollState } from '../sources/poll-state.ts';
import type { Source } from '../sources/source.ts';
import type { Coverage } from './digest.ts';

/** How many networks are listened to, and how many of them answered since an instant. */
export function coverageOf(
  sources: readonly Source[],
  states: ReadonlyMap<string, PollState>,
  since: string,
): Coverage {
  const polled = sources.filter(({ kind, poll }) => kind === 'news-source' && poll.how !== 'none');
  const answered = polled.filter(({ id }) => (states.get(id)?.lastSuccessAt ?? '') >= since);
  return { polled: polled.length, answered: answered.length };
}
