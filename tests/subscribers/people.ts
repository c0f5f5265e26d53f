import type { Choices } from '../../shared/subscribers/choices.ts';
import { everything } from '../../shared/subscribers/choices.ts';
import { sealOf } from '../../shared/subscribers/seal.ts';
import type { SignUp, Subscriber } from '../../shared/subscribers/subscriber.ts';

export const seal = sealOf('a secret of a test, long enough to be one');

const consent = {
  version: '2026-11-28',
  purpose: 'weekly-briefing',
  language: 'en',
  how: 'form',
  askedAt: '2026-11-20T09:00:00.000Z',
} as const;

/** An invented reader with some choices. */
export const reader = (choices: Partial<Choices> = {}, id = 'r7kq2'): Subscriber => ({
  id,
  email: 'ana@reader.example',
  choices: { ...everything, ...choices },
  consent: { ...consent, confirmedAt: '2026-11-20T09:05:00.000Z' },
});

/** An invented sign-up. */
export const signUp = (email = 'ana@reader.example', id = 'request1'): SignUp => ({
  id,
  email,
  choices: everything,
  consent,
  at: consent.askedAt,
});
