import { sightingKey } from '../shared/archive/books.ts';
import { pageId } from '../shared/articles/identity.ts';
import { readSource } from '../shared/feeds/read-source.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { afterVisit } from '../shared/sources/after-visit.ts';
import { neverPolled, pollStateKey, readPollState } from '../shared/sources/poll-state.ts';
import { registry, sourceById } from '../shared/sources/registry.ts';
import { liveWeb } from '../shared/web/http.ts';

/** Visits a source and announces the pages it shows for the first time. */
export const run: Run<'poll-source'> = async ({ sourceId }, { registry, web, get, put, send, now, signal }) => {
  const source = sourceById(registry, sourceId);
  if (!source || source.poll.how === 'none') throw new Refused('no-such-source', sourceId);
  const stored = await get('state', pollStateKey(sourceId));
  const state = stored ? readPollState(stored.text) : neverPolled;
  const { validators } = state;
  const reply = await web.fetchPage({ url: source.poll.url, ...(validators && { validators }) }, signal);
  const reading = readSource(source, reply);
  const pages = reading.entries.map((entry) => ({ id: pageId(entry.url), entry }));
  const fresh: typeof pages = [];
  for (const page of pages)
    if (!state.lastPages.includes(page.id) && !(await get('state', sightingKey(sourceId, page.id)))) fresh.push(page);
  const foundAt = now().toISOString();
  // Announced before it is written down: a crash in between makes a page come twice, never not at all.
  await send(
    'pages',
    fresh.map(({ entry: { url, ...entry } }) => ({ url, sourceId, foundAt, entry })),
  );
  for (const { id, entry } of fresh)
    await put('state', sightingKey(sourceId, id), JSON.stringify({ url: entry.url, foundAt }));
  const next = afterVisit(source, state, { reading, pages: pages.map(({ id }) => id), fresh: fresh.length, at: now() });
  await put(
    'state',
    pollStateKey(sourceId),
    JSON.stringify(next),
    stored ? { ifMatch: stored.etag } : { ifAbsent: true },
  );
  return undefined;
};

export const handler = makeHandler('poll-source', run, { registry, web: liveWeb() });
