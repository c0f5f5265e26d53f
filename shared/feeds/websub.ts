/** What follows from what: the life of a subscription to a hub (WebSub, W3C Recommendation of 2018-01-23). */
import type { Outcome } from '../web/reply.ts';
import { isTokenOf } from './callback.ts';
import type { HubOffer } from './hub-offer.ts';
import type { Decision, PushState } from './push-state.ts';
import { pushSettings } from './settings.ts';
import { verifySignature } from './signature.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const after = (at: Date, ms: number) => new Date(at.getTime() + ms).toISOString();
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** A subscription that was never asked for: wanted at once. A secret goes only to a hub that is asked under TLS. */
export function newSubscription({ hub, topic }: HubOffer, callback: string, secret: string, now: Date): PushState {
  const isPrivate = /^https:/i.test(hub);
  return {
    hub,
    topic,
    callback,
    ...(isPrivate && { secret }),
    standing: 'pending',
    askAt: now.toISOString(),
    asks: 0,
  };
}

/** Is it time to ask the hub: for the first time, to renew, or because it did not answer? */
export const wantsSubscription = ({ standing, askAt }: PushState, now: Date) =>
  standing !== 'unwanted' && Date.parse(askAt) <= now.getTime();

/** The subscription once it is asked for: asked for again later, unless the hub verifies. */
export function asked(state: PushState, now: Date): PushState {
  const pause = Math.min(
    pushSettings.firstRetryHours * hourMs * 2 ** state.asks,
    pushSettings.longestRetryDays * dayMs,
  );
  const standing = isLeased(state, now) ? 'verified' : 'pending';
  return { ...state, standing, asks: state.asks + 1, askedAt: now.toISOString(), askAt: after(now, pause) };
}

/** What the hub is sent. */
export function subscriptionRequest({ hub, topic, callback, secret }: PushState) {
  return {
    url: hub,
    fields: {
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': callback,
      'hub.lease_seconds': String((pushSettings.leaseDays * dayMs) / 1000),
      ...(secret !== undefined && { 'hub.secret': secret }),
    },
  };
}

/** The subscription when the hub did not take the request. */
export function notTaken(state: PushState, outcome: Outcome, now: Date): PushState {
  const askAt = outcome.kind === 'wait' ? later(state.askAt, after(now, outcome.seconds * 1000)) : state.askAt;
  const why = 'status' in outcome ? String(outcome.status) : 'detail' in outcome ? outcome.detail : '';
  return { ...state, askAt, trouble: `${outcome.kind} ${why}`.trim().slice(0, 200) };
}

/** What the hub's question means. Its challenge is given back only for what we asked for. */
export type Intent =
  | { readonly kind: 'confirmed'; readonly challenge: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unknown' };

/** Judges a hub's question whether we want this subscription, or its word that we cannot have it. */
export function verifyIntent(
  state: PushState | undefined,
  { token, query }: { token: string; query: URLSearchParams },
  now: Date,
): Decision<Intent> {
  const unknown = { answer: { kind: 'unknown' } } as const;
  if (!state || !isAwaited(state, token) || query.get('hub.topic') !== state.topic) return unknown;
  if (query.get('hub.mode') === 'denied') {
    const trouble = `denied ${query.get('hub.reason') ?? ''}`.trim().slice(0, 200);
    const askAt = after(now, pushSettings.deniedDays * dayMs);
    return { state: { ...state, standing: 'denied', askAt, trouble }, answer: { kind: 'denied' } };
  }
  const challenge = query.get('hub.challenge');
  if (query.get('hub.mode') !== 'subscribe' || !challenge) return unknown;
  return { state: verified(state, query.get('hub.lease_seconds'), now), answer: { kind: 'confirmed', challenge } };
}

function verified({ trouble: _, ...state }: PushState, lease: string | null, now: Date): PushState {
  const granted = lease !== null && /^[1-9]\d*$/.test(lease) ? Number(lease) * 1000 : pushSettings.leaseDays * dayMs;
  const leaseMs = Math.min(granted, pushSettings.longestLeaseDays * dayMs);
  return {
    ...state,
    standing: 'verified',
    asks: 0,
    verifiedAt: isLeased(state, now) && state.verifiedAt ? state.verifiedAt : now.toISOString(),
    leaseEndsAt: after(now, leaseMs),
    askAt: after(now, leaseMs * pushSettings.renewAfter),
  };
}

/** What a delivery is worth: a visit to the feed, nothing, or the answer that we want no more of them. */
export type Hearing = 'heard' | 'ignored' | 'unwanted';
export interface Delivery {
  readonly token: string;
  /** X-Hub-Signature. */
  readonly signature: string | undefined;
  readonly body: Uint8Array;
}

/** Judges what a hub delivers. Nothing in it is used but that it came, and from whom. */
export function afterPush(state: PushState | undefined, delivery: Delivery, now: Date): Decision<Hearing> {
  if (!state || !isAwaited(state, delivery.token)) return { answer: 'unwanted' };
  const { secret } = state;
  const isGenuine =
    secret === undefined ||
    (delivery.signature !== undefined && verifySignature(delivery.signature, delivery.body, secret));
  if (!isGenuine) return { state: { ...state, unsignedAt: now.toISOString() }, answer: 'ignored' };
  const { since, pushes } = thisHour(state, now);
  const heard = { ...state, lastPushAt: now.toISOString(), hour: { since, pushes: pushes + 1 } };
  return { state: heard, answer: pushes < pushSettings.maxPushesAnHour ? 'heard' : 'ignored' };
}

/** The subscription after a visit that read the feed, or heard that it has not changed. */
export function afterPoll(state: PushState, { startedAt, fresh }: { startedAt: Date; fresh: number }): PushState {
  const { missedAt, ...rest } = state;
  const next = { ...rest, visitedAt: startedAt.toISOString() };
  const { lastPushAt = '', visitedAt = '', verifiedAt, askedAt } = state;
  if (lastPushAt > visitedAt) return next;
  if (missedAt !== undefined) return { ...next, missedAt };
  // What came before the hub knew us could not be announced.
  const isMissed = fresh > 0 && isLeased(state, startedAt) && verifiedAt !== undefined && verifiedAt < visitedAt;
  if (!isMissed) return next;
  const soonest = after(new Date(askedAt ?? 0), pushSettings.missRetryHours * hourMs);
  return { ...next, missedAt: startedAt.toISOString(), askAt: earlier(state.askAt, later(next.visitedAt, soonest)) };
}

/** Do pushes make visits rare? Only where they have come, and none was missed since. */
export function isPushTrusted(state: PushState, now: Date): boolean {
  const isFlooded = thisHour(state, now).pushes >= pushSettings.maxPushesAnHour;
  return isLeased(state, now) && state.lastPushAt !== undefined && state.missedAt === undefined && !isFlooded;
}

/** When to visit the feed again: as usual, or rarely where pushes are trusted, but in time to renew. */
export function nextPollWith(state: PushState, usual: string, now: Date): string {
  if (!isPushTrusted(state, now)) return usual;
  return later(usual, earlier(after(now, pushSettings.rareHours * hourMs), state.askAt));
}

const isLeased = ({ standing, leaseEndsAt }: PushState, now: Date) =>
  standing === 'verified' && leaseEndsAt !== undefined && Date.parse(leaseEndsAt) > now.getTime();

const isAwaited = ({ standing, callback }: PushState, token: string) =>
  (standing === 'pending' || standing === 'verified') && isTokenOf(callback, token);

function thisHour({ hour }: PushState, now: Date): { readonly since: string; readonly pushes: number } {
  return hour && now.getTime() - Date.parse(hour.since) < hourMs ? hour : { since: now.toISOString(), pushes: 0 };
}
