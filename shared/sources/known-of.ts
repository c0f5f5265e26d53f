import { hostKey } from '../web/polite.ts';
import { HostState } from '../web/politeness.ts';
import { type PollState, pollStateKey, pollStateOf } from './poll-state.ts';
import type { Source } from './source.ts';

/** A source and what visits to it and to its host have shown. */
export interface Known {
  readonly source: Source;
  readonly state?: PollState;
  readonly host?: HostState;
}
type Get = (bucket: 'state', key: string) => Promise<{ readonly text: string } | undefined>;

/** What the state bucket holds of a source. */
export async function knownOf(source: Source, get: Get): Promise<Known> {
  const { poll } = source;
  if (poll.how === 'none') return { source };
  const stored = await get('state', pollStateKey(source.id));
  const state = stored && pollStateOf(source, stored);
  const host = await get('state', hostKey(new URL(state?.movedTo ?? poll.url).host));
  return { source, ...(state && { state }), ...(host && { host: HostState.parse(JSON.parse(host.text)) }) };
}
