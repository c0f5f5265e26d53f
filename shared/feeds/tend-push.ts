import { randomBytes } from 'node:crypto';
import type { PollState } from '../sources/poll-state.ts';
import type { Web } from '../web/reply.ts';
import { callbackOf } from './callback.ts';
import { decidePush, type PushState, type PushStore } from './push-state.ts';
import type { SourceVisit } from './visit-source.ts';
import {
  afterPoll,
  asked,
  newSubscription,
  nextPollWith,
  notTaken,
  subscriptionRequest,
  wantsSubscription,
} from './websub.ts';

/** Where hubs find us. Without a public address there is none: nothing is subscribed to, sources are only polled. */
export interface PushAddress {
  readonly callbackUrl: string | undefined;
}

/** Who looks after subscriptions: the web, the time, and the bucket that all workers share. */
export interface Subscriber extends PushStore {
  readonly web: Pick<Web, 'postForm'>;
  readonly push: PushAddress;
  now(): Date;
  readonly signal: AbortSignal;
}

/** A visit, as far as subscriptions are concerned. */
export interface Polled {
  readonly sourceId: string;
  readonly visit: SourceVisit;
  readonly startedAt: Date;
  /** How many of its pages were shown for the first time. */
  readonly fresh: number;
}

/** A subscription as it is now, and whether its hub is to be asked. */
interface Tended {
  readonly state?: PushState;
  readonly isAsking: boolean;
}

/** Subscribes, renews or lets go as the feed's hub asks, and sees whether pushes keep their word. */
export async function tendPush(polled: Polled, subscriber: Subscriber): Promise<PushState | undefined> {
  const { push, web, now, signal } = subscriber;
  const { callbackUrl } = push;
  const { sourceId, visit } = polled;
  if (!callbackUrl || (visit.result.kind !== 'read' && visit.result.kind !== 'not-modified')) return undefined;
  const { state, isAsking } = await decidePush<Tended>(sourceId, subscriber, (before) => {
    const wanted = wantedPush(before, polled, callbackUrl, now());
    if (!wanted || wanted.standing === 'unwanted') return { state: wanted, answer: { isAsking: false } };
    const tended = afterPoll(wanted, polled);
    const isAsking = wantsSubscription(tended, now());
    const state = isAsking ? asked(tended, now()) : tended;
    return { state, answer: { state, isAsking } };
  });
  if (!state || !isAsking) return state;
  // Written down before the hub is asked: it may answer at once, and is believed only if we have asked.
  const { url, fields } = subscriptionRequest(state);
  const outcome = await web.postForm(url, fields, signal);
  if (outcome.kind !== 'page')
    await decidePush(sourceId, subscriber, (current) => ({
      state: current && notTaken(current, outcome, now()),
      answer: undefined,
    }));
  return state;
}

/** The subscription to what the feed offers now; another hub, topic or address of ours means another subscription. */
function wantedPush(
  before: PushState | undefined,
  { sourceId, visit: { offer } }: Polled,
  callbackUrl: string,
  now: Date,
): PushState | undefined {
  if (offer === 'none') return before && { ...before, standing: 'unwanted' };
  const wanted = offer ?? (before?.standing === 'unwanted' ? undefined : before);
  if (!wanted) return undefined;
  const base = callbackOf(callbackUrl, sourceId, '');
  const isSame =
    before?.standing !== 'unwanted' &&
    before?.hub === wanted.hub &&
    before.topic === wanted.topic &&
    before.callback.startsWith(base);
  if (isSame) return before;
  return newSubscription(wanted, base + randomText(), randomText(), now);
}

const randomText = () => randomBytes(32).toString('base64url');

/** The poll state of a source whose hub announces its changes: visits are rare while that works. */
export function withPush(state: PollState, pushed: PushState | undefined, now: Date): PollState {
  return pushed ? { ...state, nextPollAt: nextPollWith(pushed, state.nextPollAt, now) } : state;
}
