// An object's key never says whom it is about: it holds a random id, or a keyed hash of an address.

/** Asked and not yet answered by a letter. */
export const requestPrefix = 'requests/';
export const requestKey = (id: string) => `${requestPrefix}${id}.json`;
/** Asked, and not yet confirmed. */
export const pendingPrefix = 'pending/';
export const pendingKey = (id: string) => `${pendingPrefix}${id}.json`;
/** Those who confirmed: whoever has an object here gets mail. */
export const subscriberPrefix = 'readers/';
export const subscriberKey = (id: string) => `${subscriberPrefix}${id}.json`;
/** Searches that wait to be confirmed, by who asked and the turn of the letter. */
export const pendingSearchPrefix = (id: string) => `${pendingPrefix}${id}-`;
export const pendingSearchKey = (id: string, turn: string) => `${pendingSearchPrefix(id)}${turn}.json`;
/** Saved searches of a subscriber, and what they found. */
export const watchPrefix = 'searches/';
export const watchKey = (id: string) => `${watchPrefix}${id}.json`;
/** How far looking for new articles has come. */
export const runKey = 'runs/searches.json';
/** Which id an address has. */
export const addressKey = (hash: string) => `addresses/${hash}.json`;
/** Addresses that are left alone, and why; all that stays of who left. */
export const suppressedKey = (hash: string) => `suppressed/${hash}.json`;
/** How often something was done in a span of time. */
export const limitPrefix = 'limits/';
/** Mails that came back softly, by reader and mail. */
export const softBouncePrefix = (id: string) => `bounces/${id}/`;
export const softBounceKey = (id: string, issue: string) => `${softBouncePrefix(id)}${issue}.json`;

/** Who was to get an issue, written once when it is published. */
export const issuePrefix = 'issues/';
export const issueKey = (issue: string) => `${issuePrefix}${issue}.json`;
export const ledgerPrefix = 'ledger/';
/** Claimed before a mail is sent: who holds the claim sends, nobody else. */
export const claimPrefix = (issue: string) => `${ledgerPrefix}${issue}/claims/`;
export const claimKey = (issue: string, id: string) => `${claimPrefix(issue)}${id}.json`;
/** How a mail ended, in the key, so that listing is counting. */
export const endPrefix = (issue: string, end: string) => `${ledgerPrefix}${issue}/${end}/`;
export const endKey = (issue: string, end: string, id: string) => `${endPrefix(issue, end)}${id}.json`;
/** What came back after a mail was sent. */
export const feedbackPrefix = (issue: string, kind: string) => `feedback/${issue}/${kind}/`;
export const feedbackKey = (issue: string, kind: string, id: string) => `${feedbackPrefix(issue, kind)}${id}.json`;

/** The id at the end of a key. */
export const idIn = (key: string) => key.slice(key.lastIndexOf('/') + 1).replace(/\.json$/, '');
