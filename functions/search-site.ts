import { searchSite } from '../shared/feeds/search-site.ts';
import { later, Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { healthOf } from '../shared/sources/health.ts';
import { knownOf } from '../shared/sources/known-of.ts';
import { proposalKey, readProposal, reasonsToSearch } from '../shared/sources/proposal.ts';
import { registry, sourceById } from '../shared/sources/registry.ts';
import { liveWeb } from '../shared/web/http.ts';
import { fetchPolitely } from '../shared/web/polite.ts';

/** Looks where the news of a source in trouble can be read now, and writes down what staff may choose from. */
export const run: Run<'search-site'> = async ({ sourceId }, reach) => {
  const { registry, get, put, now } = reach;
  const source = sourceById(registry, sourceId);
  if (!source || source.poll.how === 'none') throw new Refused('no-such-source', sourceId);
  const known = await knownOf(source, get);
  const stored = await get('state', proposalKey(sourceId));
  const before = stored && readProposal(stored.text);
  const because = reasonsToSearch(healthOf(source, known, now()).alarms, before, now());
  if (because.length === 0) return undefined;
  const rejected = before?.rejected ?? [];
  const found = await searchSite(
    {
      source,
      sitemaps: known.host?.robots?.robots.sitemaps ?? [],
      not: [source.poll.url, ...rejected],
      lastDay: known.state?.newsDays?.at(-1),
    },
    (request) => fetchPolitely(request, reach),
  );
  if (found.kind === 'wait') return later(found.seconds);
  const { asked, candidates } = found;
  const proposal = { searchedAt: now().toISOString(), because, asked, candidates, rejected };
  await put('state', proposalKey(sourceId), JSON.stringify(proposal));
  return undefined;
};

export const handler = makeHandler('search-site', run, { registry, web: liveWeb() });
