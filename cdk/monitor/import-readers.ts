import { readFile } from 'node:fs/promises';
import { mailboxOf, readAddress } from '../../shared/subscribers/address.ts';
import { readChoices } from '../../shared/subscribers/choices.ts';
import { agreed } from '../../shared/subscribers/consent.ts';
import { addressKey, subscriberKey, suppressedKey } from '../../shared/subscribers/keys.ts';
import { newId } from '../../shared/subscribers/seal.ts';
import { readSubscriber, type Subscriber } from '../../shared/subscribers/subscriber.ts';
import { Complaint } from './complaint.ts';
import type { Desk } from './subscriber-desk.ts';

/** The subscriber of an address; a complaint where there is none. */
export async function readerOf({ what, vault, seal }: Desk): Promise<Subscriber> {
  const address = readAddress(what);
  if (!address) throw new Complaint('Name one address, such as name@example.org.');
  const known = await vault.get('subscribers', addressKey(seal.hash(mailboxOf(address))));
  const stored = known && (await vault.get('subscribers', subscriberKey(JSON.parse(known.text).id)));
  if (!stored) throw new Complaint('Nobody subscribed with this address.');
  return readSubscriber(stored.text);
}

/**
 * Takes over readers of an earlier list: a file of one address a line, with a language behind it where it is not English.
 * Staff say where the proof of consent lies. Who left, complained or was erased is never imported.
 */
export async function importReaders({ what, vault, seal, options }: Desk): Promise<string> {
  const { proof } = options;
  if (!proof) throw new Complaint('subscribers import: say with --proof "…" where it lies that these people agreed.');
  const text = await readFile(what, 'utf8').catch((error) => {
    throw new Complaint(`subscribers import: ${what} cannot be read (${error.code}). Name a file of addresses.`);
  });
  const done = { imported: 0, known: 0, suppressed: 0, unreadable: 0 };
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const [written = '', language = 'en'] = line.trim().split(/[\s,;]+/);
    const email = readAddress(written);
    const read = readChoices(new URLSearchParams({ language }));
    if (!email || read.kind === 'wrong') {
      done.unreadable += 1;
      continue;
    }
    const hash = seal.hash(mailboxOf(email));
    const id = newId();
    if (await vault.get('subscribers', suppressedKey(hash))) done.suppressed += 1;
    else if (!(await vault.put('subscribers', addressKey(hash), JSON.stringify({ id }), { ifAbsent: true })))
      done.known += 1;
    else {
      const consent = agreed(
        { purpose: 'weekly-briefing', language: read.choices.language, how: 'import', proof },
        vault.now(),
      );
      await vault.put('subscribers', subscriberKey(id), JSON.stringify({ id, email, choices: read.choices, consent }));
      done.imported += 1;
    }
  }
  return `${done.imported} imported; ${done.known} were known; ${done.suppressed} had left or complained and were left alone; ${done.unreadable} lines were unreadable.`;
}
