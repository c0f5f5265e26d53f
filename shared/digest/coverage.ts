import type { PollState } from '../sources/poll-state.ts';
import type { Source } from '../sources/source.ts';
import type { Coverage } from './digest.ts';

/** How many networks are listened to, and how many of them answered since an instant. */
export function coverageOf(
  sources: readonly Source[],
  states: ReadonlyMap<string, PollState>,
  since: string,
): Coverage {
  return { polled: polledOf(sources).length, answered: readIds(sources, states, since).length };
}

/** Ids of the networks that answered since an instant: what next year's digests must know of this week. */
export function readIds(
  sources: readonly Source[],
  states: ReadonlyMap<string, PollState>,
  since: string,
): readonly string[] {
  return polledOf(sources).flatMap(({ id }) => ((states.get(id)?.lastSuccessAt ?? '') >= since ? [id] : []));
}

const polledOf = (sources: readonly Source[]) =>
  sources.filter(({ kind, poll }) => kind === 'news-source' && poll.how !== 'none');
