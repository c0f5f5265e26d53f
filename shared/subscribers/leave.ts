import { mailboxOf } from './address.ts';
import type { Choices } from './choices.ts';
import { addressKey, pendingKey, softBouncePrefix, subscriberKey, suppressedKey } from './keys.ts';
import type { Seal } from './seal.ts';
import { readSubscriber, type Subscriber } from './subscriber.ts';
import type { Suppressed } from './suppressed.ts';
import type { Book, Vault } from './vault.ts';

/** Forgets a subscriber at once: what stays is a keyed hash with the reason. `undefined` when there was none. */
export async function forget(
  id: string,
  why: Suppressed['why'],
  vault: Vault,
  seal: Seal,
): Promise<Subscriber | undefined> {
  const stored = await vault.get('subscribers', subscriberKey(id));
  if (!stored) return undefined;
  const subscriber = readSubscriber(stored.text);
  const hash = seal.hash(mailboxOf(subscriber.email));
  const suppressed: Suppressed = {
    why,
    at: vault.now().toISOString(),
    ...(why !== 'erased' && { consent: subscriber.consent }),
  };
  // The hash first: a crash in between leaves somebody who may leave again, never somebody who may be imported again.
  await vault.put('subscribers', suppressedKey(hash), JSON.stringify(suppressed));
  const bounces = (await vault.list('subscribers', softBouncePrefix(id))).map(({ key }) => key);
  await vault.remove('subscribers', [subscriberKey(id), pendingKey(id), addressKey(hash), ...bounces]);
  return subscriber;
}

/** Keeps what a subscriber chose; `undefined` when there is none, or they left meanwhile. */
export async function change(id: string, choices: Choices, vault: Book): Promise<Subscriber | undefined> {
  const stored = await vault.get('subscribers', subscriberKey(id));
  if (!stored) return undefined;
  const subscriber = { ...readSubscriber(stored.text), choices };
  const isKept = await vault.put('subscribers', subscriberKey(id), JSON.stringify(subscriber), {
    ifMatch: stored.etag,
  });
  return isKept ? subscriber : undefined;
}
