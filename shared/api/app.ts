import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { allRoutes } from './all-routes.ts';
import { memberOf } from './members.ts';
import { openApi } from './open-api.ts';
import { problemResponse, refuse } from './problem.ts';
import { rateHeaders, rateLimit } from './rate-limit.ts';
import type { ApiReach } from './reach.ts';
import type { Reply, Route } from './route.ts';
import { apiSettings } from './settings.ts';

type Bound = { Bindings: ApiReach };

/** The API, in both layers, below `/api`. */
export function apiApp() {
  const api = new Hono<Bound>();
  const allow = rateLimit();
  api.use(etag());
  api.use(
    '/api/*',
    cors({ origin: '*', allowMethods: ['GET'], exposeHeaders: ['Link', 'RateLimit', 'RateLimit-Policy'] }),
  );
  api.use(async ({ res }, next) => {
    await next();
    res.headers.set('X-Content-Type-Options', 'nosniff');
  });
  api.get('/api/openapi.json', (context) => context.json(openApi()));
  for (const route of allRoutes)
    api.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) =>
      respond(route, context, allow),
    );
  api.notFound(() => problemResponse(refuse(404, 'There is nothing here. /api/openapi.json says what there is.')));
  api.onError((error) => {
    console.error(JSON.stringify({ step: 'serve-web', outcome: 'failed', why: String(error) }));
    return problemResponse(refuse(500, 'The answer could not be made. Try again.'));
  });
  return api;
}

async function respond(route: Route, context: Context<Bound>, allow: ReturnType<typeof rateLimit>): Promise<Response> {
  const { req, env } = context;
  const isPublic = route.layer === 'public';
  const member = isPublic ? undefined : await memberOf(req.header('authorization'), env.get);
  const layer = member ? 'members' : 'public';
  const client = member?.id ?? lastHop(req.header('x-forwarded-for'));
  const allowance = allow(client, apiSettings.requests[layer], env.now());
  const mayAsk = isPublic || member !== undefined;
  const response = responseOf(
    allowance.isOver ? tooMany : mayAsk ? await answer(route, context, member?.id ?? '') : noKey,
    req.url,
  );
  for (const [name, value] of Object.entries(rateHeaders(layer, allowance))) response.headers.set(name, value);
  response.headers.set('Cache-Control', isPublic && response.ok ? 'public, max-age=300' : 'private, no-store');
  if (response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
}

const tooMany = refuse(429, 'Too many requests: wait as long as Retry-After says.');
const noKey = refuse(401, 'This is for members: send your key as "Authorization: Bearer KEY".');

async function answer(route: Route, { req, env }: Context<Bound>, memberId: string): Promise<Reply<unknown>> {
  const body = route.body ? await req.json().catch(() => undefined) : undefined;
  if (route.body && body === undefined) return refuse(400, 'The body is no JSON.');
  return route.run({ query: req.query(), body, path: req.param(), memberId, reach: env });
}

function responseOf(reply: Reply<unknown>, url: string): Response {
  if (reply.kind === 'refusal') return problemResponse(reply);
  const headers = new Headers(reply.kind === 'file' ? reply.headers : {});
  headers.set('Content-Type', reply.kind === 'file' ? reply.type : 'application/json');
  if (reply.next !== undefined) headers.set('Link', `<${goingOnAt(url, reply.next)}>; rel="next"`);
  return new Response(reply.kind === 'file' ? reply.body : JSON.stringify(reply.data), { headers });
}

function goingOnAt(url: string, cursor: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams}`;
}

/** The address of the client as the nearest proxy saw it. */
const lastHop = (hops = '') => hops.split(',').at(-1)?.trim() ?? '';
