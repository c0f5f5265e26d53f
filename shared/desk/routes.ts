import { Hono } from 'hono';
import { appendTrailingSlash } from 'hono/trailing-slash';
import { edited } from '../digest/desk.ts';
import { openDraft } from '../digest/keep-desk.ts';
import { assets } from '../site/assets.ts';
import { digestPage } from '../site/digest-page.ts';
import { pageHeaders } from '../site/headers.ts';
import type { DeskReach } from './desk-reach.ts';
import { draftPage } from './draft-page.ts';
import { draftsPage } from './drafts-page.ts';
import { messagePage } from './message-page.ts';
import { deskPaths } from './paths.ts';
import { type Editor, editorOf, formOf, isOurForm, signIn, signOut, type Visit } from './session.ts';
import { signInPage } from './sign-in-page.ts';
import { deskStyle } from './style.ts';
import { takeForm } from './take-form.ts';
import { listDrafts, viewDraft } from './views.ts';

/** What staff do with drafts in a browser. A GET only shows; a POST acts, for who is signed in and sends a form of ours. */
export const deskSite = new Hono<{ Bindings: DeskReach; Variables: { editor: Editor } }>();

deskSite.use(appendTrailingSlash());
deskSite.use(async ({ header }, next) => {
  for (const [name, value] of Object.entries(pageHeaders)) header(name, value);
  header('Cache-Control', 'no-store');
  header('X-Robots-Tag', 'noindex');
  await next();
});

for (const [path, { contentType, body }] of assets)
  deskSite.get(path, ({ body: reply }) => reply(body, 200, { 'Content-Type': contentType }));
deskSite.get(deskPaths.style, ({ body }) => body(deskStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
deskSite.get('/', ({ redirect }) => redirect(deskPaths.drafts));

deskSite.post(deskPaths.signIn, async (visit) => {
  const form = await formOf(visit);
  const next = safeNext(form?.get('next'));
  const key = form?.get('key') ?? '';
  if (form && (await signIn(visit, key))) return visit.redirect(next, 303);
  const wrong = key.trim() === '' ? 'Please give your key.' : 'This is no key of staff. It may have been revoked.';
  return visit.html(signInPage({ siteUrl: visit.env.publication.siteUrl, next, wrong }), 401);
});

/** Everything below is for who is signed in. */
deskSite.use('/desk/*', async (visit, next) => {
  const editor = await editorOf(visit);
  if (!editor)
    return visit.html(signInPage({ siteUrl: visit.env.publication.siteUrl, next: safeNext(visit.req.path) }), 401);
  visit.set('editor', editor);
  return next();
});

deskSite.post(deskPaths.signOut, async (visit) => {
  const form = await formOf(visit);
  if (!form || !(await isOurForm(form, visit.get('editor'), visit))) return told(visit, 'foreign-form', 403);
  signOut(visit);
  return visit.redirect(deskPaths.drafts, 303);
});

deskSite.get(deskPaths.drafts, async (visit) => visit.html(draftsPage(await listDrafts(visit))));

deskSite.get('/desk/:week/', async (visit) => {
  const view = await viewDraft(visit, visit.req.param('week'));
  return view ? visit.html(draftPage(view)) : told(visit, 'no-draft', 404);
});

deskSite.get('/desk/:week/preview/', async (visit) => {
  const open = await openDraft(visit.env, visit.req.param('week'));
  return open ? visit.html(digestPage(edited(open.draft))) : told(visit, 'no-draft', 404);
});

deskSite.post('/desk/:week/', async (visit) => {
  const form = await formOf(visit);
  if (!form || !(await isOurForm(form, visit.get('editor'), visit))) return told(visit, 'foreign-form', 403);
  const week = visit.req.param('week');
  const taken = await takeForm(form, week, visit);
  if (taken.kind === 'done') return visit.redirect(taken.next, 303);
  const view = await viewDraft(visit, week);
  return view ? visit.html(draftPage({ ...view, alert: taken.alert }), taken.status) : told(visit, 'no-draft', 404);
});

deskSite.notFound((visit) => visit.html(messagePage('not-found', visit.env.publication.siteUrl), 404));
deskSite.onError((error, visit) => {
  console.error(JSON.stringify({ step: 'serve-desk', outcome: 'failed', why: String(error) }));
  return visit.html(messagePage('failed', visit.env.publication.siteUrl), 500);
});

const told = (visit: Visit, kind: Parameters<typeof messagePage>[0], status: 403 | 404) =>
  visit.html(messagePage(kind, visit.env.publication.siteUrl, visit.get('editor')), status);

/** Where somebody goes once signed in: a page of the desk, whatever a link says. */
const safeNext = (path: string | null | undefined) =>
  /^\/desk\/(?:\d{4}-W\d\d\/(?:preview\/)?)?$/.test(path ?? '') ? (path ?? deskPaths.drafts) : deskPaths.drafts;
