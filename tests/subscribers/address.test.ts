import { expect, test } from 'vitest';
import { mailboxOf, readAddress, targetOf } from '../../shared/subscribers/address.ts';

test.each([
  [' Ana.Lopez@Reader.Example ', 'Ana.Lopez@reader.example'],
  ['ana+news@reader.example', 'ana+news@reader.example'],
  ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
])('%s is written to as %s', (text, address) => expect(readAddress(text)).toBe(address));

test.each([
  '',
  'ana',
  '@reader.example',
  'ana@',
  'ana@localhost',
  'ana@reader.example, all@reader.example',
  'Ana <ana@reader.example>',
  'ana@reader.example\r\nBcc: all@reader.example',
  'ana\r\nBcc: all@reader.example',
  'ana@reader.example/x',
  'ana@[127.0.0.1]',
  '"ana lopez"@reader.example',
  `${'a'.repeat(250)}@reader.example`,
])('%j is no address', (text) => expect(readAddress(text)).toBeUndefined());

test('capitals and tags lead to one mailbox', () => {
  expect(mailboxOf('Ana@Reader.example')).toBe(mailboxOf('ana@reader.example'));
  expect(targetOf('Ana+one@reader.example')).toBe(targetOf('ana+two@reader.example'));
});
