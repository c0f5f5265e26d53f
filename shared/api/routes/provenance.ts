import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { articleKey } from '../../archive/keys.ts';
import { versionsOf } from '../../archive/versions.ts';
import { Article } from '../../articles/article.ts';
import { readCapture } from '../../articles/capture.ts';
import { missing, tombstone } from '../gone.ts';
import { NoQuery } from '../queries.ts';
import type { ApiReach } from '../reach.ts';
import { route } from '../route.ts';

const Visit = z.object({
  /** Of the article, as it was read from this visit. */
  version: z.int(),
  /** The page that was asked for, and the one that answered. */
  asked: z.string(),
  url: z.string(),
  at: z.string(),
  /** What the site answered: nothing where it could not be reached and the feed's own words stand in. */
  status: z.nullable(z.int()),
  redirects: z.array(z.object({ from: z.string(), to: z.string(), status: z.int() })),
  headers: z.record(z.string(), z.string()),
  /** Of the body as it came. */
  bytes: z.int(),
  sha256: z.nullable(z.string()),
  /** Key of the WARC record. */
  capture: z.string(),
  extractor: z.string(),
});
const ProvenanceAnswer = z.object({ id: z.string(), visits: z.array(Visit) });

/** Where an article comes from, so that nobody has to believe it. */
export const provenanceRoutes = [
  route(
    {
      method: 'get',
      path: '/api/members/articles/{id}/provenance',
      layer: 'members',
      summary: 'The visits that an article and its earlier versions were read from: addresses, answers, digests',
      query: NoQuery,
      answer: ProvenanceAnswer,
      refusals: [404, 410],
    },
    async ({ path: { id = '' }, reach }) => {
      const gone = await tombstone(id, reach);
      if (gone) return gone;
      const stored = /^[0-9a-f]{8,64}$/.test(id) ? await reach.get('archive', articleKey(id)) : undefined;
      if (!stored) return missing;
      const versions = await versionsOf(Article.parse(JSON.parse(stored.text)), reach);
      const visits = await Promise.all(versions.map((version) => visitOf(version, reach)));
      return { kind: 'data', data: { id, visits: visits.filter((visit) => visit !== undefined) } };
    },
  ),
];

/** The visit that a version was read from, where it is kept. */
async function visitOf({ raw, version = 1, extractor }: Article, { getBytes }: ApiReach) {
  const bytes = raw === undefined ? undefined : await getBytes('archive', raw);
  if (raw === undefined || !bytes) return undefined;
  const { page, fetchedAt, reply } = readCapture(bytes);
  const body = reply.kind === 'page' ? reply.body : undefined;
  // Cookies are between the site and us.
  const { 'set-cookie': _, ...headers } = reply.kind === 'page' ? reply.headers : {};
  return {
    version,
    asked: page.url,
    url: reply.url,
    at: fetchedAt.toISOString(),
    status: 'status' in reply ? reply.status : null,
    redirects: [...reply.redirects],
    headers,
    bytes: body?.length ?? 0,
    sha256: body ? createHash('sha256').update(body).digest('hex') : null,
    capture: raw,
    extractor,
  };
}
