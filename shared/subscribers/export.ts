import { consentText } from './consent.ts';
import { endKey, idIn, issuePrefix, subscriberKey } from './keys.ts';
import { readSubscriber } from './subscriber.ts';
import type { Vault } from './vault.ts';

/** Everything that is kept about a person, for that person. */
export async function exportOf(id: string, vault: Vault): Promise<object | undefined> {
  const stored = await vault.get('subscribers', subscriberKey(id));
  if (!stored) return undefined;
  const issues = (await vault.list('subscribers', issuePrefix)).map(({ key }) => idIn(key));
  const sent = await Promise.all(
    issues.map(async (issue) => ((await vault.get('subscribers', endKey(issue, 'sent', id))) ? [issue] : [])),
  );
  const { email, choices, consent } = readSubscriber(stored.text);
  return {
    email,
    choices,
    consent: { ...consent, ...(consent.version === consentText.version && { text: consentText.text }) },
    briefingsSent: sent.flat(),
    note: 'This is all we keep about you. Your address is in no log, and in no other place.',
  };
}
