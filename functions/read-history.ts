import { announce } from '../shared/archive/announce.ts';
import { readPast } from '../shared/feeds/read-past.ts';
import { feedSettings } from '../shared/feeds/settings.ts';
import { later, Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { neverPolled } from '../shared/sources/poll-state.ts';
import { registry, sourceById } from '../shared/sources/registry.ts';
import { liveWeb } from '../shared/web/http.ts';
import { fetchPolitely } from '../shared/web/polite.ts';
import { webSettings } from '../shared/web/settings.ts';

/** Reads one page of what a source published before we listened, announces it, and goes on to the page before. */
export const run: Run<'read-history'> = async ({ sourceId, url, page }, reach) => {
  const { registry, send, now } = reach;
  if (!sourceById(registry, sourceId)) throw new Refused('no-such-source', sourceId);
  const reply = await fetchPolitely({ url }, reach);
  if (reply.kind === 'wait') return later(reply.seconds);
  if (reply.kind === 'unreachable') return later(webSettings.waitDefaultSeconds);
  if (reply.kind !== 'page') return undefined;
  const { entries, next } = await readPast(reply, now());
  const { fresh } = await announce({ sourceId, entries, before: neverPolled }, reach);
  // Today's news comes before that of last year: the host has time for the pages of this one first.
  const goesOnAt = new Date(now().getTime() + fresh.length * 2 * webSettings.spacingSeconds * 1000);
  if (next && page < feedSettings.maxPastPages)
    await send('histories', [{ sourceId, url: next, page: page + 1 }], () => goesOnAt);
  return undefined;
};

export const handler = makeHandler('read-history', run, { registry, web: liveWeb() });
