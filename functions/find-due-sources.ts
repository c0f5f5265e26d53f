import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { isDue } from '../shared/sources/due.ts';
import { neverPolled, pollStateKey, readPollState } from '../shared/sources/poll-state.ts';
import { registry } from '../shared/sources/registry.ts';

/** Announces every source whose time has come. */
export const run: Run<'find-due-sources'> = async (_event, { registry, get, send, now }) => {
  const due = await Promise.all(
    registry.sources.map(async (source) => {
      const stored = await get('state', pollStateKey(source.id));
      return isDue(source, stored ? readPollState(stored.text) : neverPolled, now()) ? [{ sourceId: source.id }] : [];
    }),
  );
  await send('sources', due.flat());
  return undefined;
};

export const handler = makeHandler('find-due-sources', run, { registry });
