import { describe, expect, test } from 'vitest';
import { newId, type Purpose, sealOf } from '../../shared/subscribers/seal.ts';
import { seal } from './people.ts';

const now = new Date('2026-11-24T08:00:00Z');
const until = new Date('2026-11-26T08:00:00Z');
const token = seal.sign({ purpose: 'confirm', id: 'r7kq2', turn: 't1', until });

describe('a token', () => {
  test('says what it was made for, until its time is over', () => {
    expect(seal.open('confirm', token, now)).toEqual({ id: 'r7kq2', turn: 't1' });
    expect(seal.open('confirm', token, until)).toBeUndefined();
  });

  test.each<Purpose>(['choices', 'leave', 'bounce'])('to confirm is none to %s', (purpose) =>
    expect(seal.open(purpose, token, now)).toBeUndefined(),
  );

  test('with any single character changed is refused', () => {
    for (let i = 0; i < token.length; i++) {
      const other = token[i] === 'a' ? 'b' : 'a';
      expect(seal.open('confirm', token.slice(0, i) + other + token.slice(i + 1), now)).toBeUndefined();
    }
  });

  test.each(['', '.', '...', 'cr7kq2.t1.0.', 'x'.repeat(5000), 'cr7kq2.t1.0.日本語'])('%s is refused', (text) =>
    expect(seal.open('confirm', text, now)).toBeUndefined(),
  );

  test('of another secret is refused', () => {
    const other = sealOf('another secret of a test, long enough too');
    expect(
      seal.open('confirm', other.sign({ purpose: 'confirm', id: 'r7kq2', turn: 't1', until }), now),
    ).toBeUndefined();
  });

  test('that leaves never expires, fits into the address of a bounce, and is the same each time', () => {
    const leave = { purpose: 'leave', id: newId() } as const;
    expect(seal.open('leave', seal.sign(leave), new Date('2046-01-01'))).toEqual({ id: leave.id });
    expect(seal.sign(leave)).toBe(seal.sign(leave));
    const local = `bounces+${seal.sign({ purpose: 'bounce', id: newId(), turn: '2026-w47' })}`;
    expect(local.length).toBeLessThanOrEqual(64);
    expect(local).toMatch(/^[a-z0-9+.-]+$/);
  });
});

test('a new secret before the old one signs, and what the old one signed and hashed stays true', () => {
  const before = 'the secret that was, thirty-two characters';
  const old = sealOf(before);
  const both = sealOf(`a new secret, and also long enough for it\n${before}\n`);
  expect(both.open('leave', old.sign({ purpose: 'leave', id: 'a' }), now)).toEqual({ id: 'a' });
  expect(old.open('leave', both.sign({ purpose: 'leave', id: 'a' }), now)).toBeUndefined();
  expect(both.hash('ana@reader.example')).toBe(old.hash('ana@reader.example'));
});

test('a hash says nothing of the address', () => {
  expect(seal.hash('ana@reader.example')).not.toContain('ana');
  expect(seal.hash('ana@reader.example')).not.toBe(seal.hash('eva@reader.example'));
});

test('a short secret is refused', () => expect(() => sealOf('short\n')).toThrow(/32 characters/));
