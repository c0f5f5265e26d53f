import * as z from 'zod/mini';
import { allRoutes } from './all-routes.ts';
import { Problem, type Status } from './problem.ts';
import type { Route } from './route.ts';
import { apiSettings } from './settings.ts';

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

const { requests, windowSeconds } = apiSettings;

/** The API as OpenAPI 3.1 describes it, made of the schemas that read requests and write answers. */
export function openApi() {
  const paths = Map.groupBy(allRoutes, ({ path }) => path);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Human Rights Cities Monitor',
      version: '2',
      description: `The tagged archive as data. The public layer has titles, links, extracts of at most 300 characters and tags; members (below /api/members) have texts where their licence allows it, evidence, provenance, SQL and exports. A client may ask ${requests.public} times in ${windowSeconds} seconds, a member ${requests.members} times; each server process counts by itself, so where several run that is the least, not the most.`,
    },
    paths: Object.fromEntries(
      [...paths].map(([path, routes]) => [
        path,
        Object.fromEntries(routes.map((route) => [route.method, operationOf(route)])),
      ]),
    ),
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { member: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operationOf({ method, path, summary, query, body, answer, media, layer, refusals }: Route) {
  const answers = answer ? { 'application/json': { schema: schemaOf(answer, 'output') } } : { [media ?? '*/*']: {} };
  const refused: readonly Status[] = [...(layer === 'members' ? ([401] as const) : []), ...refusals, 429, 500];
  return {
    operationId: `${method} ${path}`.replaceAll(/[^a-z]+/gi, '-').replace(/-$/, ''),
    summary,
    ...(layer === 'members' && { security: [{ member: [] }] }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...Object.entries(query.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        required: false,
        schema: schemaOf(schema, 'input'),
      })),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      200: { description: summary, content: answers },
      ...Object.fromEntries(refused.map((status) => [status, problemOf(status)])),
    },
  };
}

const problemOf = (status: Status) => ({
  description: `What is wrong (${status})`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
