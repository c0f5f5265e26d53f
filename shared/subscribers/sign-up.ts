import { mailboxOf, targetOf } from './address.ts';
import { addressKey, pendingKey, pendingSearchKey, subscriberKey, suppressedKey } from './keys.ts';
import { change } from './leave.ts';
import { withinLimit } from './limit.ts';
import { newId, type Seal } from './seal.ts';
import { changeWatch, withSearch } from './searches/watch.ts';
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
  const { email, choices, consent, search } = signUp;
  const hash = seal.hash(mailboxOf(email));
  const suppressed = await vault.get('subscribers', suppressedKey(hash));
  if (suppressed && isQuiet(suppressed.text, vault.now())) return { kind: 'silence', why: 'suppressed' };
  const limit = { name: seal.hash(targetOf(email)), most: subscriberSettings.lettersPerDay, hours: 24 };
  if (!(await withinLimit(limit, vault))) return { kind: 'silence', why: 'too-often' };
  const id = await idOf(hash, vault);
  const until = new Date(vault.now().getTime() + subscriberSettings.confirmHours * 3_600_000).toISOString();
  if (search) {
    // A search of its own waits beside whatever else was asked for: each letter confirms what it speaks of.
    const pending = { id, email, choices, consent, search, turn: newId(), until };
    await vault.put('subscribers', pendingSearchKey(id, pending.turn), JSON.stringify(pending));
    return { kind: 'confirm', pending };
  }
  const known = await vault.get('subscribers', subscriberKey(id));
  // What somebody asked for without proof changes nothing of what was confirmed.
  if (known) return { kind: 'known', subscriber: readSubscriber(known.text) };
  const earlier = await vault.get('subscribers', pendingKey(id));
  const before = earlier && readPending(earlier.text);
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

/** What a letter's link is about, as long as it works. */
interface Turn {
  readonly id: string;
  readonly turn?: string;
}

/** What waits to be confirmed by a letter of this turn. */
export async function pendingOf({ id, turn = '' }: Turn, vault: Book): Promise<Pending | undefined> {
  for (const key of [pendingKey(id), pendingSearchKey(id, turn)]) {
    const stored = await vault.get('subscribers', key);
    const pending = stored && readPending(stored.text);
    if (pending?.turn === turn && Date.parse(pending.until) > vault.now().getTime()) return pending;
  }
  return undefined;
}

/** Makes a subscriber of who asked, or watches the search they asked for: once, with the letter's own turn. */
export async function confirm(claim: Turn, vault: Vault, seal: Seal): Promise<Pending | undefined> {
  const pending = await pendingOf(claim, vault);
  if (!pending) return undefined;
  const { id, email, choices, search, turn } = pending;
  const consent = { ...pending.consent, confirmedAt: vault.now().toISOString() };
  const isNew = await vault.put('subscribers', subscriberKey(id), JSON.stringify({ id, email, choices, consent }), {
    ifAbsent: true,
  });
  if (search) {
    const saved = { id: turn, query: search, since: vault.now().toISOString(), consent };
    await changeWatch(id, (watch) => withSearch(watch, saved), vault);
    if (!isNew) await change(id, ({ choices: own }) => ({ ...own, alerts: choices.alerts }), vault);
  }
  const key = search ? pendingSearchKey(id, turn) : pendingKey(id);
  await vault.remove('subscribers', [suppressedKey(seal.hash(mailboxOf(email))), key]);
  return { ...pending, consent };
}
