import { describe, expect, test } from 'vitest';
import { callbackOf, isTokenOf, readCallback } from '../../shared/feeds/callback.ts';
import type { PushState } from '../../shared/feeds/push-state.ts';
import {
  afterPoll,
  afterPush,
  asked,
  isPushTrusted,
  newSubscription,
  nextPollWith,
  notTaken,
  subscriptionRequest,
  verifyIntent,
  wantsSubscription,
} from '../../shared/feeds/websub.ts';

const noon = new Date('2026-11-23T12:00:00.000Z');
/** Hours from noon. */
const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const on = (hours: number) => at(hours).toISOString();

const offer = { hub: 'https://hub.example/', topic: 'https://town.example/feed' };
const callback = 'https://us.example/town/t0ken';
const fresh = newSubscription(offer, callback, 's3cret', noon);
const pending = asked(fresh, noon);
/** Verified at noon, for ten days. */
const verified: PushState = {
  ...pending,
  standing: 'verified',
  asks: 0,
  verifiedAt: on(0),
  leaseEndsAt: on(240),
  askAt: on(192),
};
const question = (fields: Record<string, string>) => ({
  token: 't0ken',
  query: new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': offer.topic, 'hub.challenge': 'c-1', ...fields }),
});
const delivery = { token: 't0ken', signature: undefined, body: Buffer.from('what do ya want for nothing?') };

describe('the hub is asked', () => {
  test('at once, for ten days, with a secret', () => {
    expect(wantsSubscription(fresh, noon)).toBe(true);
    expect(subscriptionRequest(fresh)).toEqual({
      url: 'https://hub.example/',
      fields: {
        'hub.mode': 'subscribe',
        'hub.topic': 'https://town.example/feed',
        'hub.callback': 'https://us.example/town/t0ken',
        'hub.lease_seconds': '864000',
        'hub.secret': 's3cret',
      },
    });
  });

  test('without a secret where it would travel in the clear', () => {
    const open = newSubscription({ ...offer, hub: 'http://hub.example/' }, callback, 's3cret', noon);
    expect(subscriptionRequest(open).fields).not.toHaveProperty('hub.secret');
  });

  test('again after one hour, two, four, and in the end every week', () => {
    let state = fresh;
    const pauses = Array.from({ length: 9 }, () => {
      state = asked(state, noon);
      return (Date.parse(state.askAt) - noon.getTime()) / 3_600_000;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168]);
  });

  test.each([
    [{ kind: 'wait', seconds: 7200, why: 'unavailable' }, on(2), 'wait'],
    [{ kind: 'missing', status: 404, headers: {} }, on(1), 'missing 404'],
    [{ kind: 'unreachable', why: 'tls', detail: 'CERT_HAS_EXPIRED' }, on(1), 'unreachable CERT_HAS_EXPIRED'],
  ] as const)('and not sooner where it said %o', (outcome, askAt, trouble) => {
    expect(notTaken(pending, outcome, noon)).toMatchObject({ askAt, trouble, standing: 'pending' });
  });

  test('never where the feed names it no more', () =>
    expect(wantsSubscription({ ...fresh, standing: 'unwanted' }, at(1000))).toBe(false));
});

describe('verification of intent', () => {
  test.each([
    ['the lease that was granted', '86400', on(24), on(19.2)],
    ['a month of a longer one', '31536000', on(720), on(576)],
    ['what was asked for, where the hub does not say', '', on(240), on(192)],
    ['what was asked for, where it talks nonsense', '-5', on(240), on(192)],
  ])('gives the challenge back and counts on %s', (_title, lease, leaseEndsAt, askAt) => {
    const { state, answer } = verifyIntent(pending, question({ 'hub.lease_seconds': lease }), noon);
    expect(answer).toEqual({ kind: 'confirmed', challenge: 'c-1' });
    expect(state).toMatchObject({ standing: 'verified', asks: 0, verifiedAt: on(0), leaseEndsAt, askAt });
  });

  test.each([
    ['another topic', pending, question({ 'hub.topic': 'https://town.example/feed/' })],
    ['an end that nobody asked for', pending, question({ 'hub.mode': 'unsubscribe' })],
    ['no mode', pending, question({ 'hub.mode': '' })],
    ['no challenge', pending, question({ 'hub.challenge': '' })],
    ['another token', pending, { ...question({}), token: 't0keN' }],
    ['no token', pending, { ...question({}), token: '' }],
    ['a subscription that was given up', { ...pending, standing: 'unwanted' as const }, question({})],
    ['a subscription that it denied before', { ...pending, standing: 'denied' as const }, question({})],
    ['a subscription that never was', undefined, question({})],
  ])('knows nothing of %s', (_title, state, asking) => {
    expect(verifyIntent(state, asking, noon)).toEqual({ answer: { kind: 'unknown' } });
  });

  test('a denial is written down, and the hub left alone for a month', () => {
    const { state, answer } = verifyIntent(verified, question({ 'hub.mode': 'denied', 'hub.reason': 'private' }), noon);
    expect(answer).toEqual({ kind: 'denied' });
    expect(state).toMatchObject({ standing: 'denied', trouble: 'denied private', askAt: on(720) });
  });

  test('a renewal keeps token, secret, and since when pushes can be expected', () => {
    const renewing = asked(verified, at(192));
    expect(renewing.standing).toBe('verified');
    const { state } = verifyIntent(renewing, question({ 'hub.lease_seconds': '864000' }), at(193));
    expect(state).toMatchObject({ callback, secret: 's3cret', verifiedAt: on(0), leaseEndsAt: on(433) });
  });

  test('after a lapse pushes can be expected anew', () => {
    const lapsed = asked(verified, at(241));
    expect(lapsed.standing).toBe('pending');
    expect(verifyIntent(lapsed, question({}), at(242)).state?.verifiedAt).toBe(on(242));
  });
});

describe('a delivery', () => {
  const signed = {
    ...delivery,
    signature: 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  };
  const agreed: PushState = { ...verified, secret: 'Jefe' };
  const { secret: _, ...open } = verified;

  test.each([
    ['signed as agreed is heard', agreed, signed, 'heard'],
    ['without signature is ignored where one was agreed', agreed, delivery, 'ignored'],
    ['signed by somebody else is ignored', agreed, { ...signed, body: Buffer.from('other') }, 'ignored'],
    ['without signature is heard where none was agreed', open, delivery, 'heard'],
    ['with another token is unwanted', agreed, { ...signed, token: 'x' }, 'unwanted'],
    ['for what we gave up is unwanted', { ...agreed, standing: 'unwanted' as const }, signed, 'unwanted'],
    ['for what was denied is unwanted', { ...agreed, standing: 'denied' as const }, signed, 'unwanted'],
    ['for what never was is unwanted', undefined, signed, 'unwanted'],
  ])('%s', (_title, state, what, answer) => expect(afterPush(state, what, noon).answer).toBe(answer));

  test('that is not genuine is written down and vouches for nothing', () => {
    const { state } = afterPush(agreed, delivery, at(1));
    expect(state?.unsignedAt).toBe(on(1));
    expect(state?.lastPushAt).toBeUndefined();
  });

  test('the thirty-first in an hour causes no visit, and the hub is not believed until it is over', () => {
    let state: PushState = open;
    const answers = Array.from({ length: 31 }, () => {
      const decision = afterPush(state, delivery, at(1));
      state = decision.state ?? state;
      return decision.answer;
    });
    expect(answers.filter((answer) => answer === 'heard')).toHaveLength(30);
    expect(answers.at(-1)).toBe('ignored');
    expect(isPushTrusted(state, at(1.5))).toBe(false);
    expect(isPushTrusted(state, at(2))).toBe(true);
    expect(afterPush(state, delivery, at(2)).answer).toBe('heard');
  });
});

describe('pushes are trusted', () => {
  const pushed: PushState = { ...verified, visitedAt: on(1), lastPushAt: on(5) };

  test.each([
    ['once one has come', pushed, at(6), true],
    ['not before one has come', verified, at(6), false],
    ['not after the lease', pushed, at(240), false],
    ['not where the hub denied us', { ...pushed, standing: 'denied' as const }, at(6), false],
    ['not while it was asked and did not verify', { ...pushed, standing: 'pending' as const }, at(6), false],
  ])('%s', (_title, state, now, isTrusted) => expect(isPushTrusted(state, now)).toBe(isTrusted));

  test('not once a visit found news that none announced, until one comes that works', () => {
    const announced = afterPoll(pushed, { startedAt: at(6), fresh: 1 });
    expect(isPushTrusted(announced, at(6))).toBe(true);
    const missed = afterPoll(announced, { startedAt: at(20), fresh: 1 });
    expect(isPushTrusted(missed, at(20))).toBe(false);
    const quiet = afterPoll(missed, { startedAt: at(21), fresh: 0 });
    expect(isPushTrusted(quiet, at(21))).toBe(false);
    const late = afterPoll({ ...quiet, lastPushAt: on(21.5) }, { startedAt: at(22), fresh: 0 });
    expect(isPushTrusted(late, at(22))).toBe(true);
  });

  test('news that is missed is a reason to ask the hub again, once a day', () => {
    const announced = afterPoll(pushed, { startedAt: at(6), fresh: 1 });
    expect(wantsSubscription(afterPoll(announced, { startedAt: at(20), fresh: 1 }), at(20))).toBe(false);
    expect(wantsSubscription(afterPoll(announced, { startedAt: at(20), fresh: 1 }), at(24))).toBe(true);
    expect(wantsSubscription(afterPoll(announced, { startedAt: at(30), fresh: 1 }), at(30))).toBe(true);
  });

  test('a visit without news is no reason for doubt', () => {
    const announced = afterPoll(pushed, { startedAt: at(6), fresh: 1 });
    expect(isPushTrusted(afterPoll(announced, { startedAt: at(30), fresh: 0 }), at(30))).toBe(true);
  });

  test('what came before the hub knew us is not missed', () => {
    const first = afterPoll({ ...verified, verifiedAt: on(3), visitedAt: on(1) }, { startedAt: at(4), fresh: 9 });
    expect(first.missedAt).toBeUndefined();
  });
});

describe('the next visit', () => {
  const pushed: PushState = { ...verified, lastPushAt: on(0) };
  test.each([
    ['is as usual without trust', verified, on(1), on(1)],
    ['is a day away with trust', pushed, on(1), on(24)],
    ['is as usual where that is rarer still', pushed, on(100), on(100)],
    ['comes in time to renew', { ...pushed, askAt: on(9) }, on(1), on(9)],
    ['is never sooner than usual', { ...pushed, askAt: on(9) }, on(30), on(30)],
  ])('%s', (_title, state, usual, next) => expect(nextPollWith(state, usual, noon)).toBe(next));
});

describe('a callback', () => {
  test.each(['https://us.example', 'https://us.example/', 'https://us.example/push/'])(
    'below %s is found again',
    (base) => {
      const address = callbackOf(base, 'town', 'abc');
      expect(readCallback(`${address}?hub.mode=subscribe`)).toEqual({ sourceId: 'town', token: 'abc' });
      expect(isTokenOf(address, 'abc')).toBe(true);
      expect(isTokenOf(address, 'abd')).toBe(false);
    },
  );
  test('of nobody has no token', () =>
    expect(readCallback('https://us.example/')).toEqual({ sourceId: '', token: '' }));
});
