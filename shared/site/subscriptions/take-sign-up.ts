import type { Context } from 'hono';
import { readAddress } from '../../subscribers/address.ts';
import { readChoices } from '../../subscribers/choices.ts';
import { consentText } from '../../subscribers/consent.ts';
import { requestKey } from '../../subscribers/keys.ts';
import { networkOf, withinLimit } from '../../subscribers/limit.ts';
import { newId } from '../../subscribers/seal.ts';
import { subscriberSettings } from '../../subscribers/settings.ts';
import type { SignUp } from '../../subscribers/subscriber.ts';
import { bodyWithin } from '../../web/body-within.ts';
import type { SiteReach } from '../site-reach.ts';
import { messagePage } from './pages.ts';
import { honeypot, signUpPage } from './sign-up-page.ts';

/** Bytes of a sign-up: every theme there is, several times over. */
const maxFormBytes = 32 * 1024;
const { requestsPerNetwork, requestsPerHour } = subscriberSettings;

/**
 * Takes a sign-up, by form or as JSON. Whether the address is known is looked up later, by a step: here known and
 * unknown addresses take the same way, so neither the answer nor its time tells them apart.
 */
export async function takeSignUp(c: Context<{ Bindings: SiteReach }>): Promise<Response> {
  const isApi = c.req.header('content-type')?.startsWith('application/json') ?? false;
  const wrong = (field: string, why: string, values = new URLSearchParams()) =>
    isApi
      ? c.json({ error: { code: 'bad-request', field, message: why } }, 400)
      : c.html(signUpPage({ values, wrong: { field, why } }), 400);
  const form = await formOf(c.req.raw);
  if (!form) return wrong('', 'The form could not be read.');
  const email = readAddress(form.get('email') ?? '');
  if (email === undefined) return wrong('email', 'Please write one address, such as name@example.org.', form);
  const read = readChoices(form);
  if (read.kind === 'wrong') return wrong(read.field, read.why, form);
  const seal = await c.env.seal();
  const network = seal.hash(networkOf(lastHop(c.req.header('x-forwarded-for'))));
  const isWithin =
    (await withinLimit({ name: network, most: requestsPerNetwork, hours: 1 }, c.env)) &&
    (await withinLimit({ name: 'everybody', most: requestsPerHour, hours: 1 }, c.env));
  if (!isWithin) {
    c.header('Retry-After', '3600');
    return isApi ? c.json({ error: { code: 'too-many-requests' } }, 429) : c.html(messagePage('too-many'), 429);
  }
  // A program fills what no person sees: it is thanked, and nothing follows.
  if (!form.get(honeypot)) {
    const askedAt = c.env.now().toISOString();
    const { version, purpose } = consentText;
    const consent = { version, purpose, how: isApi ? ('api' as const) : ('form' as const), askedAt };
    const signUp: SignUp = { id: newId(), email, choices: read.choices, consent, at: askedAt };
    await c.env.put('subscribers', requestKey(signUp.id), JSON.stringify(signUp));
    await c.env.send('requests', [{ requestId: signUp.id }]);
  }
  return isApi ? c.json({ status: 'look-into-your-mailbox' }, 202) : c.html(messagePage('asked'), 202);
}

/** The fields of a form, or of a JSON object with the same names; `undefined` if it is neither, or too large. */
export async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  const body = await bodyWithin(request, maxFormBytes);
  const type = request.headers.get('content-type') ?? '';
  const text = body && Buffer.from(body).toString('utf8');
  if (text === undefined || text.includes('\0')) return undefined;
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text);
  return type.startsWith('application/json') ? fieldsOf(text) : undefined;
}

function fieldsOf(json: string): URLSearchParams | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new URLSearchParams(
      Object.entries(value).flatMap(([name, field]) => [field].flat().map((one) => [name, String(one)])),
    );
  } catch {
    return undefined;
  }
}

/** Who asks, as the last server that we trust saw it; a proxy on this machine is passed over. */
function lastHop(forwarded = ''): string {
  const hops = forwarded.split(',').map((hop) => hop.trim());
  const isOwn = (hop: string) => /^(::1|127\.|::ffff:127\.)/.test(hop);
  return hops.findLast((hop) => hop !== '' && !isOwn(hop)) ?? hops.at(-1) ?? '';
}
