import { expect, test } from 'vitest';
import { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { reader } from './people.ts';

test('a subscriber reads back from storage', () => {
  expect(Subscriber.parse(JSON.parse(JSON.stringify(reader())))).toEqual(reader());
});

test.each([
  ['two addresses', { email: 'ana@reader.example, all@reader.example' }],
  ['an address with a header in it', { email: 'ana@reader.example\r\nBcc: all@reader.example' }],
  ['an address with a name', { email: 'Ana <ana@reader.example>' }],
  ['an id that is a path', { id: '../desk' }],
  ['no id', { id: '' }],
  ['a theme nobody knows', { choices: { ...reader().choices, themes: ['gardening'] } }],
])('%s is no subscriber', (_, changes) => {
  expect(Subscriber.safeParse({ ...reader(), ...changes }).success).toBe(false);
});
