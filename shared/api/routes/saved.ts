import * as z from 'zod/mini';
import { whichOf } from '../asked.ts';
import { memberPrefix } from '../members.ts';
import { refuse } from '../problem.ts';
import { NoQuery, Which } from '../queries.ts';
import { route } from '../route.ts';

const Kept = z.object({ name: z.string(), query: z.record(z.string(), z.string()) });
const Saved = z.extend(Kept, { feed: z.string(), mail: z.string() });
const SavedAnswer = z.object({ searches: z.array(Saved) });
const prefixOf = (memberId: string) => `${memberPrefix}${memberId}/searches/`;
const isName = (name: string) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(name);
const noName = refuse(400, 'name: expected small letters, digits and hyphens, at most 64');

/** A saved search with where it tells of new articles: a feed, and a page where a person asks for them by mail. */
function withAddresses(kept: z.infer<typeof Kept>, siteUrl: string): z.infer<typeof Saved> {
  const at = (path: string) => new URL(`${path}?${new URLSearchParams(kept.query)}`, siteUrl).href;
  return { ...kept, feed: at('/api/feed'), mail: at('/subscriptions/search/') };
}

/** Searches that members keep. */
export const savedRoutes = [
  route(
    {
      method: 'get',
      path: '/api/members/searches',
      layer: 'members',
      summary: 'Your saved searches, each with the address of its feed, and of the page to have it by mail',
      query: NoQuery,
      answer: SavedAnswer,
      refusals: [],
    },
    async ({ memberId, reach }) => {
      const keys = await reach.list('subscribers', prefixOf(memberId));
      const stored = await Promise.all(keys.map(({ key }) => reach.get('subscribers', key)));
      const kept = stored.flatMap((one) => (one ? [Kept.parse(JSON.parse(one.text))] : []));
      return {
        kind: 'data',
        data: { searches: kept.map((one) => withAddresses(one, reach.publication.siteUrl)) },
      };
    },
  ),
  route(
    {
      method: 'put',
      path: '/api/members/searches/{name}',
      layer: 'members',
      summary: 'Saves a search under a name; what was saved under it is replaced',
      query: NoQuery,
      body: z.record(z.string(), z.string()),
      answer: Saved,
      refusals: [400],
    },
    async ({ path: { name = '' }, body, memberId, reach }) => {
      if (!isName(name)) return noName;
      const read = Which.safeParse(body);
      const which = read.success
        ? whichOf(read.data, reach.now())
        : { complaint: 'expected the parameters of /api/search' };
      if ('complaint' in which) return refuse(400, which.complaint);
      const kept = { name, query: body };
      await reach.put('subscribers', `${prefixOf(memberId)}${name}.json`, JSON.stringify(kept));
      return { kind: 'data', data: withAddresses(kept, reach.publication.siteUrl) };
    },
  ),
  route(
    {
      method: 'delete',
      path: '/api/members/searches/{name}',
      layer: 'members',
      summary: 'Forgets a saved search',
      query: NoQuery,
      answer: z.object({}),
      refusals: [400],
    },
    async ({ path: { name = '' }, memberId, reach }) => {
      if (!isName(name)) return noName;
      await reach.remove('subscribers', [`${prefixOf(memberId)}${name}.json`]);
      return { kind: 'data', data: {} };
    },
  ),
];
