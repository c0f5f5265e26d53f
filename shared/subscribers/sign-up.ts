import { mailboxOf, targetOf } from './address.ts';
import { addressKey, pendingKey, subscriberKey, suppressedKey } from './keys.ts';
import { withinLimit } from './limit.ts';
import { newId, type Seal } from './seal.ts';
import { subscriberSettings } from './settings.ts';
import { type Pending, readPending, readSubscriber, type SignUp, type Subscriber } from './subscriber.ts';
import { isQuiet } from './suppressed.ts';
import type { Book, Vault } from './vault.ts';

/** Which letter a sign-up is answered with. Whoever asked learns it from the mailbox, never from the page. */
export type Answer =
  | { readonly kind: 'confirm'; readonly pending: Pending }
  | { readonly kind: 'known'; readonly subscriber: Subscriber }
  | { readonly kind: 'silence'; readonly why: 'suppressed' | 'too-often' };

/** Decides on a sign-up, and keeps it as pending where it must be confirmed. */
export async function answerSignUp(signUp: SignUp, vault: Book, seal: Seal): Promise<Answer> {
  const { email, choices, consent } = signUp;
  const hash = seal.hash(mailboxOf(email));
  const suppressed = await vault.get('subscribers', suppressedKey(hash));
  if (suppressed && isQuiet(suppressed.text, vault.now())) return { kind: 'silence', why: 'suppressed' };
  const limit = { name: seal.hash(targetOf(email)), most: subscriberSettings.lettersPerDay, hours: 24 };
  if (!(await withinLimit(limit, vault))) return { kind: 'silence', why: 'too-often' };
  const id = await idOf(hash, vault);
  const known = await vault.get('subscribers', subscriberKey(id));
  // What somebody asked for without proof changes nothing of what was confirmed.
  if (known) return { kind: 'known', subscriber: readSubscriber(known.text) };
  const earlier = await vault.get('subscribers', pendingKey(id));
  const before = earlier && readPending(earlier.text);
  const until = new Date(vault.now().getTime() + subscriberSettings.confirmHours * 3_600_000).toISOString();
  // An earlier letter stays good: people press the link of whichever they find first.
  const pending = { id, email, choices, consent, turn: before?.turn ?? newId(), until };
  await vault.put('subscribers', pendingKey(id), JSON.stringify(pending));
  return { kind: 'confirm', pending };
}

/** The one id of an address, whoever asks first. */
async function idOf(hash: string, vault: Book): Promise<string> {
  const id = newId();
  if (await vault.put('subscribers', addressKey(hash), JSON.stringify({ id }), { ifAbsent: true })) return id;
  const stored = await vault.get('subscribers', addressKey(hash));
  const known: unknown = stored && JSON.parse(stored.text);
  if (typeof known !== 'object' || known === null || !('id' in known) || typeof known.id !== 'string')
    throw new Error('an address lost its id while it was read');
  return known.id;
}

/** Makes a subscriber of who asked: once, with the letter's own turn. */
export async function confirm(
  { id, turn }: { readonly id: string; readonly turn?: string },
  vault: Vault,
  seal: Seal,
): Promise<Subscriber | undefined> {
  const stored = await vault.get('subscribers', pendingKey(id));
  const pending = stored && readPending(stored.text);
  if (!pending || pending.turn !== turn || Date.parse(pending.until) <= vault.now().getTime()) return undefined;
  const { email, choices, consent } = pending;
  const subscriber = { id, email, choices, consent: { ...consent, confirmedAt: vault.now().toISOString() } };
  await vault.put('subscribers', subscriberKey(id), JSON.stringify(subscriber), { ifAbsent: true });
  await vault.remove('subscribers', [suppressedKey(seal.hash(mailboxOf(email))), pendingKey(id)]);
  return subscriber;
}
