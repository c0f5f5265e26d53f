import { Hono } from 'hono';
import { isWeek } from '../archive/week.ts';
import { Digest } from '../digest/digest.ts';
import { healthKey, readHealthReport } from '../sources/health-report.ts';
import { statementsOf } from '../taxonomy/skos/statements.ts';
import { writeJsonLd } from '../taxonomy/skos/write-json-ld.ts';
import { writeTurtle } from '../taxonomy/skos/write-turtle.ts';
import { taxonomy, themeById } from '../taxonomy/theme.ts';
import { articlesFound, themeCounts } from './archive-views.ts';
import { assets } from './assets.ts';
import { articlesPage } from './digest/articles-page.ts';
import { errorPage } from './error-page.ts';
import { sourcesOpml } from './formats/networks.ts';
import { formatPath, typeOf, weekFormats } from './formats/week-formats.ts';
import { pageHeaders } from './headers.ts';
import { homePage } from './home-page.ts';
import { latestKey, siteKey } from './keys.ts';
import { members } from './members/routes.ts';
import { paths } from './paths.ts';
import { searchRoutes } from './search-routes.ts';
import type { SiteReach } from './site-reach.ts';
import { sourceView } from './source-view.ts';
import { sourcesPage } from './sources-page.ts';
import { subscriptions } from './subscriptions/routes.ts';
import { themePage } from './theme-page.ts';
import { themeSeries } from './theme-series.ts';
import { themesPage } from './themes-page.ts';

/** The Knowledge Centre: what was published, as it rests; the rest made of the archive as it is now. */
export const site = new Hono<{ Bindings: SiteReach }>();

/** Sections as people type them. */
for (const path of [paths.digests, paths.themes, paths.sources, paths.members, paths.subscribe])
  site.get(path.slice(0, -1), ({ redirect }) => redirect(path, 301));

site.use(async ({ header }, next) => {
  for (const [name, value] of Object.entries(pageHeaders)) header(name, value);
  await next();
});

for (const [path, { contentType, body }] of assets)
  site.get(path, ({ body: reply }) => reply(body, 200, { 'Content-Type': contentType }));

site.get(paths.home, async ({ env, html }) => {
  const stored = await env.get('site', latestKey);
  const { sources } = env.registry;
  const polled = sources.filter(({ poll }) => poll.how !== 'none').length;
  const latest = stored && Digest.parse(JSON.parse(stored.text));
  const networks = { listed: sources.length, polled };
  return html(homePage({ networks, themes: taxonomy.themes.length, ...(latest && { latest }) }));
});

site.get('/digests/:week/articles', async ({ env, req, html }) => {
  const { week, of } = { week: req.param('week'), of: req.query('of') };
  const stored = isWeek(week) ? await env.get('site', siteKey(formatPath(week, 'json'))) : undefined;
  const digest = stored && Digest.parse(JSON.parse(stored.text));
  const page = digest && of !== undefined ? articlesPage(digest, of) : undefined;
  return page === undefined ? html(errorPage('not-found'), 404) : html(page);
});

site.get(`${paths.digests}*`, async ({ env, req, body, html }) => {
  const stored = await env.get('site', siteKey(req.path));
  if (!stored) return html(errorPage('not-found'), 404);
  return body(stored.text, 200, {
    'Content-Type': typeOf(req.path),
    ETag: stored.etag,
    // What is published may be shown in any page.
    'Access-Control-Allow-Origin': '*',
  });
});

site.get(paths.themes, async ({ env, html }) => {
  const counts = await themeCounts(env);
  const groups = taxonomy.groups.map(({ id, label }) => ({
    label,
    themes: taxonomy.themes
      .filter(({ group }) => group === id)
      .map((theme) => ({ id: theme.id, label: theme.label, articles: counts.get(theme.id) ?? 0 })),
  }));
  return html(themesPage(groups));
});

site.get(paths.skosTurtle, ({ env, body }) =>
  body(writeTurtle(statementsOf(taxonomy, env.publication.siteUrl)), 200, {
    'Content-Type': 'text/turtle; charset=utf-8',
  }),
);

site.get(paths.skosJsonLd, ({ env, body }) =>
  body(writeJsonLd(statementsOf(taxonomy, env.publication.siteUrl)), 200, { 'Content-Type': 'application/ld+json' }),
);

site.get('/themes/:id', async ({ env, req, html }) => {
  const theme = themeById.get(req.param('id'));
  const week = req.query('week');
  if (!theme) return html(errorPage('not-found'), 404);
  if (week !== undefined && !isWeek(week)) return html(errorPage('bad-request'), 400);
  const { id, label, definition } = theme;
  const group = taxonomy.groups.find((g) => g.id === theme.group)?.label ?? '';
  const found = await articlesFound({ filters: { theme: [id], ...(week && { week: [week] }) }, sort: 'date' }, env);
  const hasDigest = week !== undefined && (await env.get('site', siteKey(paths.digest(week)))) !== undefined;
  const series = week === undefined ? await themeSeries(id, env.zone, env) : undefined;
  const about = { id, label, definition, group, ...(week && { week, hasDigest }), ...(series && { series }) };
  return html(themePage({ ...about, ...found }));
});

site.get(paths.sources, async ({ env, html }) => {
  const stored = await env.get('state', healthKey);
  const report = stored && readHealthReport(stored.text);
  const healthById = new Map(report?.sources.map((health) => [health.id, health]));
  const views = env.registry.sources.map((source) => sourceView(source, healthById.get(source.id)));
  return html(sourcesPage(views, report?.checkedAt));
});

site.get(paths.sourcesHealth, async ({ env, body }) => {
  const stored = await env.get('state', healthKey);
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' };
  if (!stored) return body('{"error":"no check has run yet"}', 503, headers);
  return body(stored.text, 200, { ...headers, ETag: stored.etag });
});

site.get(paths.sourcesOpml, ({ env, body }) =>
  body(sourcesOpml(env.registry.sources), 200, { 'Content-Type': weekFormats.networks.type }),
);

site.route(paths.search, searchRoutes);
site.route(paths.members, members);

site.route(paths.subscribe, subscriptions);

site.notFound(({ html }) => html(errorPage('not-found'), 404));
site.onError((error, { html }) => {
  console.error(JSON.stringify({ step: 'serve-web', outcome: 'failed', why: String(error) }));
  return html(errorPage('failed'), 500);
});
