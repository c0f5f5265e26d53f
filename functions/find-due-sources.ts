import * as z from 'zod/mini';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { isDueWithin } from '../shared/sources/due.ts';
import { pollStateKey, pollStateOf } from '../shared/sources/poll-state.ts';
import { registry } from '../shared/sources/registry.ts';
import { pollSettings } from '../shared/sources/settings.ts';

/** How far ahead to look: until the schedule looks again, unless a single run wants only what is due now. */
const Look = z.object({ aheadMinutes: z._default(z.number(), pollSettings.lookMinutes) });

/** Announces every source whose time comes before the next look, for its very instant. */
export const run: Run<'find-due-sources'> = async (event, { registry, get, send, now }) => {
  const { aheadMinutes } = Look.parse(event);
  const due = await Promise.all(
    registry.sources.map(async (source) => {
      const stored = await get('state', pollStateKey(source.id));
      const state = pollStateOf(source, stored);
      const isDue = isDueWithin(aheadMinutes, source, state, now());
      return isDue ? [{ sourceId: source.id, plannedAt: state.nextPollAt }] : [];
    }),
  );
  await send('sources', due.flat(), ({ plannedAt }) => new Date(plannedAt ?? now()));
  return undefined;
};

export const handler = makeHandler('find-due-sources', run, { registry });
