import { noteSightings, sightingsOf } from '../shared/archive/sightings.ts';
import { tendPush, withPush } from '../shared/feeds/tend-push.ts';
import { visitSource } from '../shared/feeds/visit-source.ts';
import { pushOfStack } from '../shared/pipeline/env.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { afterVisit } from '../shared/sources/after-visit.ts';
import { ownPages } from '../shared/sources/own-pages.ts';
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
  const { all, fresh } = await sightingsOf({ sourceId, entries: visit.entries, before }, reach);
  const { own, foreign } = ownPages(fresh, registry.sources);
  const foundAt = now().toISOString();
  // Announced before it is written down: a crash in between makes a page come twice, never not at all.
  await send(
    'pages',
    own.map(({ id: _, url, ...entry }) => ({ url, sourceId, foundAt, entry })),
  );
  await noteSightings(sourceId, { own, foreign, at: foundAt }, reach);
  const shown = all.filter((id) => !foreign.some((page) => page.id === id));
  const dates = own.map(({ published }) => (published ? new Date(published.value) : undefined));
  const after = afterVisit(source, before, { result: visit.result, pages: shown, fresh: dates, at: now() });
  const pushed = await tendPush({ sourceId, visit, startedAt, fresh: own.length }, reach);
  // Two visits at once: the other one's state stands, and what both found was announced by both.
  await put(
    'state',
    pollStateKey(sourceId),
    JSON.stringify(withPush(after, pushed, now())),
    stored ? { ifMatch: stored.etag } : { ifAbsent: true },
  );
  return undefined;
};

export const handler = makeHandler('poll-source', run, { registry, web: liveWeb(), push: pushOfStack });
