import { announce } from '../shared/archive/announce.ts';
import { announceEdits } from '../shared/archive/edits.ts';
import { tendPush, withPush } from '../shared/feeds/tend-push.ts';
import { visitSource } from '../shared/feeds/visit-source.ts';
import { pushOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { afterVisit } from '../shared/sources/after-visit.ts';
import { pollStateKey, pollStateOf } from '../shared/sources/poll-state.ts';
import { registry, sourceById } from '../shared/sources/registry.ts';
import { liveWeb } from '../shared/web/http.ts';
import { fetchPolitely } from '../shared/web/polite.ts';

/** Visits a source and announces the pages it shows for the first time. */
export const run: Run<'poll-source'> = async ({ sourceId, plannedAt }, reach) => {
  const { registry, get, put, send, now } = reach;
  const source = sourceById(registry, sourceId);
  if (!source || source.poll.how === 'none') throw new Refused('no-such-source', sourceId);
  const stored = await get('state', pollStateKey(sourceId));
  const before = pollStateOf(source, stored);
  if (plannedAt !== undefined && plannedAt !== before.nextPollAt) return undefined;
  const startedAt = now();
  const visit = await visitSource(source, before, (request) => fetchPolitely(request, reach), startedAt);
  const shown = await announce({ sourceId, entries: visit.entries, before }, reach);
  await announceEdits({ sourceId, entries: visit.entries, foundAt: startedAt.toISOString() }, reach);
  const after = afterVisit(source, before, { result: visit.result, ...shown, at: now() });
  if (after.history && !before.history) await send('histories', [{ sourceId, url: after.history.url, page: 1 }]);
  const pushed = await tendPush({ sourceId, visit, startedAt, fresh: shown.fresh.length }, reach);
  // Two visits at once: the other one's state stands, and what both found was announced by both.
  const state = JSON.stringify(withPush(after, pushed, now()));
  await put('state', pollStateKey(sourceId), state, stored ? { ifMatch: stored.etag } : { ifAbsent: true });
  return undefined;
};

export const handler = makeHandler('poll-source', run, { registry, web: liveWeb(), push: pushOfStack });
