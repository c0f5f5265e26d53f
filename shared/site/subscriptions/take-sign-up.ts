import type { Context } from 'hono';
import { readAddress } from '../../subscribers/address.ts';
import { type Choices, readChoices } from '../../subscribers/choices.ts';
import { agreed } from '../../subscribers/consent.ts';
import { requestKey } from '../../subscribers/keys.ts';
import { networkOf, withinLimit } from '../../subscribers/limit.ts';
import { newId } from '../../subscribers/seal.ts';
import { type ReadSearch, readSearch } from '../../subscribers/searches/search-query.ts';
import { subscriberSettings } from '../../subscribers/settings.ts';
import { html } from '../html.ts';
import { paths } from '../paths.ts';
import type { SiteReach } from '../site-reach.ts';
import { formOf } from './form-of.ts';
import { languageOf } from './language.ts';
import { page } from './page.ts';
import { messagePage } from './pages.ts';
import { honeypot, signUpPage } from './sign-up-page.ts';
import { pageTexts } from './texts/by-language.ts';

const { requestsPerNetwork, requestsPerHour } = subscriberSettings;

/**
 * Takes a sign-up, by form or as JSON: for the briefing, or at the address of a search, for mails about that search.
 * Whether the address is known is looked up later, by a step: here known and unknown addresses take the same way, so
 * neither the answer nor its time tells them apart.
 */
export async function takeSignUp(c: Context<{ Bindings: SiteReach }>): Promise<Response> {
  const isApi = c.req.header('content-type')?.startsWith('application/json') ?? false;
  const language = languageOf(c);
  const asked = searchOf(c);
  if (asked?.kind === 'wrong') return wrongSearch(c);
  const search = asked && { search: asked.query };
  const { address, form: unreadable, choice } = pageTexts[language].wrong;
  const texts = { email: address, form: unreadable, choice };
  const wrong = (field: keyof typeof texts, values = new URLSearchParams(), why = texts[field]) =>
    isApi
      ? c.json({ error: { code: 'bad-request', field, message: why } }, 400)
      : c.html(signUpPage({ language, ...search, values, wrong: { field, why: texts[field] } }), 400);
  const form = await formOf(c.req.raw);
  const read = readFields(form);
  if (read.kind === 'wrong') return wrong(read.field, form, read.why);
  if (!(await mayAsk(c))) {
    c.header('Retry-After', '3600');
    return isApi
      ? c.json({ error: { code: 'too-many-requests' } }, 429)
      : c.html(messagePage('tooMany', language), 429);
  }
  // A program fills what no person sees: it is thanked, and nothing follows.
  if (!form?.get(honeypot)) {
    const now = c.env.now();
    const purpose = search ? ('search-alerts' as const) : ('weekly-briefing' as const);
    const consent = agreed({ purpose, language, how: isApi ? 'api' : 'form' }, now);
    const choices: Choices = { ...read.choices, briefing: search ? 'none' : 'weekly' };
    const signUp = { id: newId(), email: read.email, choices, consent, ...search, at: now.toISOString() };
    await c.env.put('subscribers', requestKey(signUp.id), JSON.stringify(signUp));
    await c.env.send('requests', [{ requestId: signUp.id }]);
  }
  return isApi ? c.json({ status: 'look-into-your-mailbox' }, 202) : c.html(messagePage('asked', language), 202);
}

type Fields =
  | { readonly kind: 'read'; readonly email: string; readonly choices: Choices }
  | { readonly kind: 'wrong'; readonly field: 'form' | 'email' | 'choice'; readonly why?: string };

function readFields(form: URLSearchParams | undefined): Fields {
  if (!form) return { kind: 'wrong', field: 'form' };
  const email = readAddress(form.get('email') ?? '');
  if (email === undefined) return { kind: 'wrong', field: 'email' };
  const read = readChoices(form);
  if (read.kind === 'wrong') return { kind: 'wrong', field: 'choice', why: `${read.field}: ${read.why}` };
  return { kind: 'read', email, choices: read.choices };
}

/** The search that a sign-up is for, where it came by the address of one. */
export const searchOf = ({ req }: Context): ReadSearch | undefined =>
  req.path === paths.subscribeToSearch ? readSearch(new URL(req.url).searchParams) : undefined;

/** A search that nobody can be told of: said on the page of searches' own form would be no help. */
export function wrongSearch(c: Context): Response | Promise<Response> {
  const language = languageOf(c);
  const { wrong, search } = pageTexts[language];
  const main = html`<h1>${search.title}</h1>
<p class="panel" role="alert">${wrong.search}</p>
<p><a href="${paths.search}">${paths.search}</a></p>`;
  return c.html(page({ language, title: search.title, main }), 400);
}

/** Counts one sign-up more of a network, and of all; whether that is still no flood. */
async function mayAsk({ env, req }: Context<{ Bindings: SiteReach }>): Promise<boolean> {
  const seal = await env.seal();
  const network = seal.hash(networkOf(lastHop(req.header('x-forwarded-for'))));
  return (
    (await withinLimit({ name: network, most: requestsPerNetwork, hours: 1 }, env)) &&
    (await withinLimit({ name: 'everybody', most: requestsPerHour, hours: 1 }, env))
  );
}

/** Who asks, as the last server that we trust saw it; a proxy on this machine is passed over. */
function lastHop(forwarded = ''): string {
  const hops = forwarded.split(',').map((hop) => hop.trim());
  const isOwn = (hop: string) => /^(::1|127\.|::ffff:127\.)/.test(hop);
  return hops.findLast((hop) => hop !== '' && !isOwn(hop)) ?? hops.at(-1) ?? '';
}
