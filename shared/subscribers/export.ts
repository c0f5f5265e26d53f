import { isWeek } from '../archive/week.ts';
import { type Consent, textOf } from './consent.ts';
import { endKey, idIn, issuePrefix, subscriberKey, watchKey } from './keys.ts';
import { readWatch } from './searches/watch.ts';
import { readSubscriber } from './subscriber.ts';
import type { Vault } from './vault.ts';

/** Everything that is kept about a person, for that person. */
export async function exportOf(id: string, vault: Vault): Promise<object | undefined> {
  const stored = await vault.get('subscribers', subscriberKey(id));
  if (!stored) return undefined;
  const issues = (await vault.list('subscribers', issuePrefix)).map(({ key }) => idIn(key)).filter(isWeek);
  const sent = await Promise.all(
    issues.map(async (issue) => ((await vault.get('subscribers', endKey(issue, 'sent', id))) ? [issue] : [])),
  );
  const watched = await vault.get('subscribers', watchKey(id));
  const { searches = [], told = [], waiting = [] } = watched ? readWatch(watched.text) : {};
  const { email, choices, consent } = readSubscriber(stored.text);
  return {
    email,
    choices,
    consent: withText(consent),
    briefingsSent: sent.flat(),
    savedSearches: searches.map(({ query, since, consent }) => ({ query, since, consent: withText(consent) })),
    articlesTold: told,
    articlesWaiting: waiting.map((match) => match.id),
    note: 'This is all we keep about you. Your address is in no log, and in no other place.',
  };
}

const withText = (consent: Consent) => {
  const text = textOf(consent);
  return { ...consent, ...(text !== undefined && { text }) };
};
