import { mailboxOf } from './address.ts';
import type { Choices } from './choices.ts';
import { agreed, type Consent } from './consent.ts';
import {
  addressKey,
  pendingKey,
  pendingSearchPrefix,
  softBouncePrefix,
  subscriberKey,
  suppressedKey,
  watchKey,
} from './keys.ts';
import type { Seal } from './seal.ts';
import { changeWatch, onlySearches } from './searches/watch.ts';
import { readPerson, readSubscriber, type Subscriber } from './subscriber.ts';
import type { Suppressed } from './suppressed.ts';
import type { Book, Vault } from './vault.ts';

/**
 * Forgets a subscriber, or who asked to become one, at once: what stays is a keyed hash with the reason. `undefined`
 * when there was none.
 */
export async function forget(
  id: string,
  why: Suppressed['why'],
  vault: Vault,
  seal: Seal,
): Promise<Person | undefined> {
  const asked = (await vault.list('subscribers', pendingSearchPrefix(id))).map(({ key }) => key);
  const person = await personOf([subscriberKey(id), pendingKey(id), ...asked], vault);
  if (!person) return undefined;
  const hash = seal.hash(mailboxOf(person.email));
  const suppressed: Suppressed = {
    why,
    at: vault.now().toISOString(),
    ...(why !== 'erased' && { consent: person.consent }),
  };
  // The hash first: a crash in between leaves somebody who may leave again, never somebody who may be imported again.
  await vault.put('subscribers', suppressedKey(hash), JSON.stringify(suppressed));
  const bounces = (await vault.list('subscribers', softBouncePrefix(id))).map(({ key }) => key);
  const own = [subscriberKey(id), watchKey(id), pendingKey(id), addressKey(hash), ...asked, ...bounces];
  await vault.remove('subscribers', own);
  return person;
}

type Person = Pick<Subscriber, 'email' | 'consent'>;

async function personOf(keys: readonly string[], vault: Vault): Promise<Person | undefined> {
  for (const key of keys) {
    const stored = await vault.get('subscribers', key);
    if (stored) return readPerson(stored.text);
  }
  return undefined;
}

/** Keeps what a subscriber chooses; `undefined` when there is none, or they changed it elsewhere meanwhile. */
export async function change(
  id: string,
  choose: (subscriber: Subscriber) => Choices,
  vault: Book,
): Promise<Subscriber | undefined> {
  const stored = await vault.get('subscribers', subscriberKey(id));
  if (!stored) return undefined;
  const before = readSubscriber(stored.text);
  const choices = choose(before);
  const subscriber = { ...before, choices, consent: consentTo(choices, before, vault.now()) };
  const isKept = await vault.put('subscribers', subscriberKey(id), JSON.stringify(subscriber), {
    ifMatch: stored.etag,
  });
  return isKept ? subscriber : undefined;
}

/** Who had agreed to mails about searches alone, and now chooses the briefing, agrees to that by choosing. */
function consentTo({ briefing, language }: Choices, { consent }: Subscriber, now: Date): Consent {
  if (briefing === 'none' || consent.purpose === 'weekly-briefing') return consent;
  const confirmedAt = now.toISOString();
  return agreed({ purpose: 'weekly-briefing', language, how: 'form', confirmedAt }, now);
}

/** What a token to leave says of all saved searches; else it names one, or says nothing and is about everything. */
export const allSearches = 'searches';

/** Stops some searches at once; who receives nothing any more is forgotten, for their address has no purpose left. */
export async function stopSearches(
  id: string,
  isStopped: (searchId: string) => boolean,
  vault: Vault,
  seal: Seal,
): Promise<void> {
  const stored = await vault.get('subscribers', watchKey(id));
  if (!stored) return;
  const { searches } = await changeWatch(id, (watch) => onlySearches(watch, (one) => !isStopped(one)), vault);
  const subscriber = await vault.get('subscribers', subscriberKey(id));
  if (!subscriber || searches.length > 0) return;
  if (readSubscriber(subscriber.text).choices.briefing === 'none') await forget(id, 'left', vault, seal);
}
