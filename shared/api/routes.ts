import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { archiveParts, readManifest } from '../archive/manifest.ts';
import type { Sql } from '../archive/sql.ts';
import { isWeek } from '../archive/week.ts';
import type { Search } from '../search/disk.ts';
import { searchArchive } from '../search/search-archive.ts';
import { themeById } from '../taxonomy/theme.ts';
import { openApi } from './open-api.ts';
import { SearchQuery, TrendsQuery } from './queries.ts';
import { SearchAnswer, TrendsAnswer } from './schemas.ts';
import { answerOf, requestOf } from './search-request.ts';

/** What the API answers from. */
export interface ApiReach {
  readonly sql: Sql;
  readonly search: Search;
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  now(): Date;
}

/** The public API: what everybody may know of the archive, as data. */
export const api = new Hono<{ Bindings: ApiReach }>().basePath('/api');

api.use(async ({ header }, next) => {
  await next();
  header('X-Content-Type-Options', 'nosniff');
  header('Cache-Control', 'public, max-age=300');
});

api.get('/openapi.json', ({ json }) => json(openApi()));

api.get('/search', async (context) => {
  const read = SearchQuery.safeParse(context.req.query());
  if (!read.success) return problem(context, 400, complaintOf(read.error));
  const request = requestOf(read.data, context.env.now());
  if ('complaint' in request) return problem(context, 400, request.complaint);
  const { cursor, sort } = request;
  if (cursor && sort === 'relevance' && cursor.version !== (await readManifest(context.env)).version)
    return problem(context, 410, 'The archive has changed since this list began. Begin again, or sort by date.');
  const result = await searchArchive(context.env, request);
  if ('complaint' in result) return problem(context, 400, `q: ${result.complaint}`);
  const answer = answerOf(result);
  if (answer.next) context.header('Link', `<${pathOf(context.req.url, answer.next)}>; rel="next"`);
  return context.json(SearchAnswer.parse(answer));
});

function pathOf(url: string, cursor: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams}`;
}

api.get('/trends', async (context) => {
  const read = TrendsQuery.safeParse(context.req.query());
  if (!read.success) return problem(context, 400, complaintOf(read.error));
  const { theme, from, to } = read.data;
  if (theme !== undefined && !themeById.has(theme)) return problem(context, 404, `There is no theme ${theme}.`);
  for (const [name, week] of Object.entries({ from, to }))
    if (week !== undefined && !isWeek(week))
      return problem(context, 400, `${name}: expected an ISO week such as 2026-W47`);
  const rows = await context.env.sql.query(
    await archiveParts(context.env),
    `select week, theme, count(*)::int as articles from article_themes
     where week between $1 and $2 and week <> 'undated' and ($3 = '' or theme = $3) group by week, theme order by week, theme`,
    [from ?? '0000-W00', to ?? '9999-W99', theme ?? ''],
  );
  return context.json(TrendsAnswer.parse({ weeks: rows }));
});

api.notFound((context) => problem(context, 404, 'There is nothing here. /api/openapi.json says what there is.'));
api.onError((error, context) => {
  console.error(JSON.stringify({ step: 'serve-web', outcome: 'failed', why: String(error) }));
  return problem(context, 500, 'The answer could not be made. Try again.');
});

const titles = { 400: 'Bad request', 404: 'Not found', 410: 'Gone', 500: 'Internal error' } as const;

/** What is wrong, as RFC 9457 writes it. */
function problem(context: Context, status: keyof typeof titles, detail: string): Response {
  return context.body(JSON.stringify({ type: 'about:blank', title: titles[status], status, detail }), status, {
    'Content-Type': 'application/problem+json',
  });
}

function complaintOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: no such parameter`;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`;
}
