import * as z from 'zod/mini';
import { SearchQuery, TrendsQuery } from './queries.ts';
import { Problem, SearchAnswer, TrendsAnswer } from './schemas.ts';

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

/** The routes with the very schemas that read requests and write answers. */
const routes = [
  { path: '/api/search', summary: 'Finds articles', query: SearchQuery, answer: SearchAnswer, refusals: [400, 410] },
  {
    path: '/api/trends',
    summary: 'Articles by theme and week',
    query: TrendsQuery,
    answer: TrendsAnswer,
    refusals: [400, 404],
  },
] as const;

/** The API as OpenAPI 3.1 describes it. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Human Rights Cities Monitor',
      version: '1',
      description: 'The public layer of the tagged archive.',
    },
    paths: Object.fromEntries(routes.map(({ path, ...route }) => [path, { get: operationOf(route) }])),
    components: { schemas: { Problem: schemaOf(Problem, 'output') } },
  };
}

function operationOf({ summary, query, answer, refusals }: Omit<(typeof routes)[number], 'path'>) {
  const refused = (status: number) => [
    String(status),
    {
      description: 'What is wrong',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ];
  return {
    summary,
    parameters: Object.entries(query.shape).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema: schemaOf(schema, 'input'),
    })),
    responses: {
      200: { description: summary, content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      ...Object.fromEntries(refusals.map(refused)),
    },
  };
}
