import * as z from 'zod/mini';
import { cannedQueries } from '../../archive/canned-queries.ts';
import { archiveParts } from '../../archive/manifest.ts';
import { viewsOver } from '../../archive/views.ts';
import { refuse } from '../problem.ts';
import { NoQuery } from '../queries.ts';
import { route } from '../route.ts';

const CatalogueAnswer = z.object({
  views: z.array(
    z.object({
      name: z.string(),
      about: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string(), about: z.string() })),
    }),
  ),
  queries: z.array(z.object({ id: z.string(), question: z.string(), sql: z.string() })),
});
const SqlAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.unknown())),
  /** There are more rows than these. */
  isCut: z.boolean(),
});

/** SQL for members: it reads the documented views, and nothing else. */
export const sqlRoutes = [
  route(
    {
      method: 'get',
      path: '/api/members/sql',
      layer: 'members',
      summary: 'The views that can be asked, and queries to start from',
      query: NoQuery,
      answer: CatalogueAnswer,
      refusals: [],
    },
    async ({ reach }) => ({
      kind: 'data',
      data: {
        views: viewsOver(reach.registry.sources).map(({ name, about, columns }) => ({
          name,
          about,
          columns: columns.map(([column, type, meaning]) => ({ name: column, type, about: meaning })),
        })),
        queries: cannedQueries.map(({ id, question, sql }) => ({ id, question, sql })),
      },
    }),
  ),
  route(
    {
      method: 'post',
      path: '/api/members/sql',
      layer: 'members',
      summary: 'Runs a query over the views',
      query: NoQuery,
      body: z.strictObject({ sql: z.string('expected a query') }),
      answer: SqlAnswer,
      refusals: [400, 422],
    },
    async ({ body: { sql }, reach }) => {
      const answer = await reach.confined.ask(await archiveParts(reach), sql, 'members');
      if (answer.kind === 'refused') return refuse(400, `sql: ${answer.why}`);
      if (answer.kind === 'too-much') return refuse(422, answer.why);
      return { kind: 'data', data: answer };
    },
  ),
];
