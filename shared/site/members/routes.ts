import { Hono } from 'hono';
import { memberOf } from '../../api/members.ts';
import { fill } from '../../archive/canned.ts';
import { cannedQueries } from '../../archive/canned-queries.ts';
import type { Answer } from '../../archive/confined/confined.ts';
import { archiveParts } from '../../archive/manifest.ts';
import { viewsOver } from '../../archive/views.ts';
import type { SiteReach } from '../site-reach.ts';
import { sqlPage } from './sql-page.ts';

/** What members do on the site. The key comes with each question: there is no cookie. */
export const members = new Hono<{ Bindings: SiteReach }>();

members.use(async ({ header }, next) => {
  await next();
  header('Cache-Control', 'no-store');
  header('X-Robots-Tag', 'noindex');
});

const first = 'select theme, count(*) as articles\nfrom article_themes\ngroup by theme\norder by articles desc';
const page = ({ registry }: SiteReach, sql: string, answer?: Answer) =>
  sqlPage({
    views: viewsOver(registry.sources),
    queries: cannedQueries.map((query) => ({ ...query, sql: fill(query) })),
    sql,
    ...(answer && { answer }),
  });

members.get('/', ({ env, html }) => html(page(env, first)));

members.post('/', async ({ env, req, html }) => {
  const { key, sql } = await req.parseBody();
  const text = typeof sql === 'string' ? sql : '';
  const member = await memberOf(`Bearer ${typeof key === 'string' ? key.trim() : ''}`, env.get);
  if (!member) return html(page(env, text, { kind: 'refused', why: 'This is no member’s key.' }), 401);
  const answer = await env.confined.ask(await archiveParts(env), text, 'members');
  return html(page(env, text, answer), answer.kind === 'rows' ? 200 : answer.kind === 'refused' ? 400 : 422);
});
