import * as z from 'zod/mini';
import { isWeek } from '../../archive/week.ts';
import { Digest } from '../../digest/digest.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { refuse } from '../problem.ts';
import { ListQuery, NoQuery } from '../queries.ts';
import type { ApiReach } from '../reach.ts';
import { route } from '../route.ts';
import { next } from '../schemas.ts';

const DigestsAnswer = z.object({
  digests: z.array(z.object({ week: z.string(), from: z.string(), to: z.string(), headline: z.string() })),
  next,
});
const prefix = 'digests/';
const keyOf = (week: string) => `${prefix}${week}.json`;
const Week = z.string().check(z.refine(isWeek));

/** Published digests. */
export const digestRoutes = [
  route(
    {
      method: 'get',
      path: '/api/digests',
      layer: 'public',
      summary: 'Published digests, the newest first',
      query: ListQuery,
      answer: DigestsAnswer,
      refusals: [400],
    },
    async ({ query: { limit, cursor }, reach }) => {
      const after = cursor === undefined ? undefined : readCursor(cursor, z.tuple([Week]));
      if (cursor !== undefined && !after) return refuse(400, 'cursor: expected one that an answer gave');
      const keys = await reach.list('site', prefix);
      const weeks = keys
        .flatMap(({ key }) => /^digests\/(\d{4}-W\d\d)\.json$/.exec(key)?.[1] ?? [])
        .sort()
        .reverse();
      const left = after ? weeks.filter((week) => week < after[0]) : weeks;
      const digests = await Promise.all(left.slice(0, limit).map((week) => read(week, reach)));
      const goesOn = left.length > limit ? writeCursor([left[limit - 1]]) : undefined;
      return {
        kind: 'data',
        next: goesOn,
        data: { digests: digests.filter((digest) => digest !== undefined), ...(goesOn && { next: goesOn }) },
      };
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/digests/{week}',
      layer: 'public',
      summary: 'A published digest, whole',
      query: NoQuery,
      answer: Digest,
      refusals: [404],
    },
    async ({ path: { week = '' }, reach }) => {
      const digest = isWeek(week) ? await read(week, reach) : undefined;
      return digest ? { kind: 'data', data: digest } : refuse(404, 'No digest of that week was published.');
    },
  ),
];

async function read(week: string, reach: ApiReach): Promise<Digest | undefined> {
  const stored = await reach.get('site', keyOf(week));
  return stored && Digest.parse(JSON.parse(stored.text));
}
