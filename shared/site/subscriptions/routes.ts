import { type Context, Hono } from 'hono';
import { readChoices } from '../../subscribers/choices.ts';
import { textFor } from '../../subscribers/consent.ts';
import { exportOf } from '../../subscribers/export.ts';
import { subscriberKey, watchKey } from '../../subscribers/keys.ts';
import { allSearches, change, forget, stopSearches } from '../../subscribers/leave.ts';
import type { Purpose } from '../../subscribers/seal.ts';
import { readWatch } from '../../subscribers/searches/watch.ts';
import { confirm, pendingOf } from '../../subscribers/sign-up.ts';
import { readSubscriber, type Subscriber } from '../../subscribers/subscriber.ts';
import type { Language } from '../../text/languages.ts';
import type { SiteReach } from '../site-reach.ts';
import { choicesPage } from './choices-page.ts';
import { formOf } from './form-of.ts';
import { detectLanguage, languageOf } from './language.ts';
import { confirmPage, goodbyePage, leavePage, messagePage } from './pages.ts';
import { signUpPage } from './sign-up-page.ts';
import { searchOf, takeSignUp, wrongSearch } from './take-sign-up.ts';

/** What subscribers do on the site. A GET, which mail scanners send too, only shows a page; a POST acts, without a cookie. */
export const subscriptions = new Hono<{ Bindings: SiteReach }>();

/** What a link opens is for one person: no copy is kept on the way, and no search engine is told. */
subscriptions.use(async ({ header }, next) => {
  await next();
  header('Cache-Control', 'no-store');
  header('X-Robots-Tag', 'noindex');
});
subscriptions.use(detectLanguage);

subscriptions.get('/', (c) => c.html(signUpPage({ language: languageOf(c), values: new URLSearchParams() })));
subscriptions.post('/', takeSignUp);
subscriptions.get('/search/', (c) => {
  const asked = searchOf(c);
  if (asked?.kind !== 'search') return wrongSearch(c);
  return c.html(signUpPage({ language: languageOf(c), values: new URLSearchParams(), search: asked.query }));
});
subscriptions.post('/search/', takeSignUp);

subscriptions.get('/confirm/:token', async (c) => {
  const claim = await claimOf(c, 'confirm');
  const pending = claim && (await pendingOf(claim, c.env));
  if (!pending) return expired(c);
  const language = languageOf(c, pending.choices.language);
  const consent = textFor(language, pending.consent.purpose);
  const { search } = pending;
  return c.html(confirmPage({ token: c.req.param('token'), language, consent, ...(search && { search }) }));
});
subscriptions.post('/confirm/:token', async (c) => {
  const claim = await claimOf(c, 'confirm');
  const confirmed = claim && (await confirm(claim, c.env, await c.env.seal()));
  if (!confirmed) return expired(c);
  return c.html(messagePage(confirmed.search ? 'watched' : 'confirmed', languageOf(c, confirmed.choices.language)));
});

subscriptions.get('/choices/:token', async (c) => {
  const claim = await claimOf(c, 'choices');
  const stored = claim && (await c.env.get('subscribers', subscriberKey(claim.id)));
  return stored ? c.html(await choicesOf(c, readSubscriber(stored.text))) : expired(c);
});
subscriptions.post('/choices/:token', async (c) => {
  const claim = await claimOf(c, 'choices');
  const form = claim && (await formOf(c.req.raw));
  if (!form) return expired(c);
  const read = readChoices(form);
  if (read.kind === 'wrong') return c.html(messagePage('wrongChoice', languageOf(c)), 400);
  const changed = await change(claim.id, () => read.choices, c.env);
  if (!changed) return expired(c);
  const kept = form.getAll('searches');
  const stopped = form.getAll('shown').filter((id) => !kept.includes(id));
  if (stopped.length > 0) await stopSearches(claim.id, (id) => stopped.includes(id), c.env, await c.env.seal());
  if (!(await c.env.get('subscribers', subscriberKey(claim.id)))) return c.html(goodbyePage('left', languageOf(c)));
  return c.html(await choicesOf(c, changed, true));
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
  return subscriber ? c.html(goodbyePage('erased', languageOf(c))) : expired(c);
});

// Nobody learns from the answer whether there is such a subscriber, or ever was.
subscriptions.get('/leave/:token', async (c) => {
  const turn = (await claimOf(c, 'leave'))?.turn;
  const what = turn === undefined ? 'all' : turn === allSearches ? 'searches' : 'search';
  return c.html(leavePage(c.req.param('token'), what, languageOf(c)));
});
subscriptions.post('/leave/:token', async (c) => {
  const claim = await claimOf(c, 'leave');
  const seal = await c.env.seal();
  const turn = claim?.turn;
  if (claim && turn === undefined) await forget(claim.id, 'left', c.env, seal);
  if (claim && turn !== undefined)
    await stopSearches(claim.id, (id) => turn === allSearches || turn === id, c.env, seal);
  const language = languageOf(c);
  return c.html(turn === undefined ? goodbyePage('left', language) : messagePage('stopped', language));
});

type Visit = Context<{ Bindings: SiteReach }>;

async function claimOf({ env, req }: Visit, purpose: Purpose) {
  const seal = await env.seal();
  return seal.open(purpose, req.param('token') ?? '', env.now());
}

async function choicesOf(c: Visit, { id, choices }: Subscriber, isSaved = false): Promise<string> {
  const watched = await c.env.get('subscribers', watchKey(id));
  const searches = watched ? readWatch(watched.text).searches : [];
  const language: Language = languageOf(c, choices.language);
  return choicesPage({ token: c.req.param('token') ?? '', language, choices, searches, isSaved });
}

const expired = (c: Visit) => c.html(messagePage('expired', languageOf(c)), 410);
