import { expect, test } from 'vitest';
import { verifySignature } from '../../shared/feeds/signature.ts';

/** The second test case of RFC 2202 and RFC 4231. */
const secret = 'Jefe';
const body = Buffer.from('what do ya want for nothing?');
const sha256 = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

test.each([
  'sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
  `sha256=${sha256}`,
  'sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
  'sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
  `SHA256=${sha256.toUpperCase()}`,
])('%s is believed', (signature) => expect(verifySignature(signature, body, secret)).toBe(true));

test.each([
  ['of another digit', `sha256=${sha256.replace(/3$/, '4')}`],
  ['cut short', `sha256=${sha256.slice(0, -2)}`],
  ['that goes on', `sha256=${sha256}00`],
  ['under another method', `sha1=${sha256}`],
  ['by a method that hubs do not use', 'md5=750c783e6ab0b503eaa86e310a5db738'],
  ['without a method', sha256],
  ['of nothing', 'sha256='],
  ['that is no number', 'sha256=zz'],
  ['of odd length', `sha256=${sha256}0`],
  ['that is empty', ''],
])('a signature %s is not believed', (_title, signature) => {
  expect(verifySignature(signature, body, secret)).toBe(false);
});

test('another secret signs otherwise', () => expect(verifySignature(`sha256=${sha256}`, body, 'Geoff')).toBe(false));
test('another body is signed otherwise', () =>
  expect(verifySignature(`sha256=${sha256}`, Buffer.from('nothing'), secret)).toBe(false));
