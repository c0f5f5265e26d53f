import { type Context, Hono } from 'hono';
import { readChoices } from '../../subscribers/choices.ts';
import { consentText } from '../../subscribers/consent.ts';
import { exportOf } from '../../subscribers/export.ts';
import { subscriberKey } from '../../subscribers/keys.ts';
import { change, forget } from '../../subscribers/leave.ts';
import type { Purpose } from '../../subscribers/seal.ts';
import { confirm } from '../../subscribers/sign-up.ts';
import { readSubscriber } from '../../subscribers/subscriber.ts';
import type { SiteReach } from '../site-reach.ts';
import { choicesPage } from './choices-page.ts';
import { confirmPage, goodbyePage, leavePage, messagePage } from './pages.ts';
import { signUpPage } from './sign-up-page.ts';
import { formOf, takeSignUp } from './take-sign-up.ts';

/** What subscribers do on the site. A GET, which mail scanners send too, only shows a page; a POST acts, without a cookie. */
export const subscriptions = new Hono<{ Bindings: SiteReach }>();

/** What a link opens is for one person: no copy is kept on the way, and no search engine is told. */
subscriptions.use(async ({ header }, next) => {
  await next();
  header('Cache-Control', 'no-store');
  header('X-Robots-Tag', 'noindex');
});

subscriptions.get('/', ({ html }) => html(signUpPage({ values: new URLSearchParams() })));
subscriptions.post('/', takeSignUp);

subscriptions.get('/confirm/:token', async (c) =>
  (await claimOf(c, 'confirm')) ? c.html(confirmPage(consentText.text)) : expired(c),
);
subscriptions.post('/confirm/:token', async (c) => {
  const claim = await claimOf(c, 'confirm');
  const subscriber = claim && (await confirm(claim, c.env, await c.env.seal()));
  return subscriber ? c.html(messagePage('confirmed')) : expired(c);
});

subscriptions.get('/choices/:token', async (c) => {
  const claim = await claimOf(c, 'choices');
  const stored = claim && (await c.env.get('subscribers', subscriberKey(claim.id)));
  if (!stored) return expired(c);
  return c.html(choicesPage({ token: c.req.param('token'), choices: readSubscriber(stored.text).choices }));
});
subscriptions.post('/choices/:token', async (c) => {
  const claim = await claimOf(c, 'choices');
  const form = claim && (await formOf(c.req.raw));
  if (!form) return expired(c);
  const read = readChoices(form);
  if (read.kind === 'wrong') return c.html(messagePage('wrong-choice'), 400);
  const changed = await change(claim.id, read.choices, c.env);
  if (!changed) return expired(c);
  return c.html(choicesPage({ token: c.req.param('token'), choices: changed.choices, isSaved: true }));
});

subscriptions.post('/export/:token', async (c) => {
  const claim = await claimOf(c, 'choices');
  const data = claim && (await exportOf(claim.id, c.env));
  if (!data) return expired(c);
  c.header('Content-Disposition', 'attachment; filename="my-subscription.json"');
  return c.body(`${JSON.stringify(data, null, 2)}\n`, 200, { 'Content-Type': 'application/json; charset=utf-8' });
});
subscriptions.post('/erase/:token', async (c) => {
  const claim = await claimOf(c, 'choices');
  const subscriber = claim && (await forget(claim.id, 'erased', c.env, await c.env.seal()));
  return subscriber ? c.html(goodbyePage('erased')) : expired(c);
});

// Nobody learns from the answer whether there is such a subscriber, or ever was.
subscriptions.get('/leave/:token', (c) => c.html(leavePage(c.req.param('token'))));
subscriptions.post('/leave/:token', async (c) => {
  const claim = await claimOf(c, 'leave');
  if (claim) await forget(claim.id, 'left', c.env, await c.env.seal());
  return c.html(goodbyePage('left'));
});

type Visit = Context<{ Bindings: SiteReach }>;

async function claimOf({ env, req }: Visit, purpose: Purpose) {
  const seal = await env.seal();
  return seal.open(purpose, req.param('token') ?? '', env.now());
}

const expired = ({ html }: Visit) => html(messagePage('expired'), 410);
