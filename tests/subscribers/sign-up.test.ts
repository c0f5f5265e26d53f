import { describe, expect, test } from 'vitest';
import { subscriberKey } from '../../shared/subscribers/keys.ts';
import { forget } from '../../shared/subscribers/leave.ts';
import { answerSignUp, confirm } from '../../shared/subscribers/sign-up.ts';
import { memoryVault } from '../support/vault.ts';
import { seal, signUp } from './people.ts';

/** Signs up and takes the turn out of the letter. */
async function asked(vault = memoryVault(), email?: string) {
  const answer = await answerSignUp(signUp(email), vault, seal);
  if (answer.kind !== 'confirm') throw new TypeError(`expected a letter to confirm, not ${answer.kind}`);
  return { vault, id: answer.pending.id, turn: answer.pending.turn };
}

describe('who signs up', () => {
  test('gets a letter, and nothing else until they confirm', async () => {
    const { vault, id } = await asked();
    expect(await vault.get('subscribers', subscriberKey(id))).toBeUndefined();
  });

  test('is a subscriber once they confirm, with a record of what they agreed to, and when', async () => {
    const { vault, id, turn } = await asked();
    expect(await confirm({ id, turn }, vault, seal)).toMatchObject({
      email: 'ana@reader.example',
      consent: {
        version: '2026-11-28',
        purpose: 'weekly-briefing',
        how: 'form',
        askedAt: '2026-11-20T09:00:00.000Z',
        confirmedAt: '2026-11-24T08:00:00.000Z',
      },
    });
  });

  test('confirms once: the same link works no second time, not even after leaving', async () => {
    const { vault, id, turn } = await asked();
    await confirm({ id, turn }, vault, seal);
    expect(await confirm({ id, turn }, vault, seal)).toBeUndefined();
    await forget(id, 'left', vault, seal);
    expect(await confirm({ id, turn }, vault, seal)).toBeUndefined();
    expect(await vault.get('subscribers', subscriberKey(id))).toBeUndefined();
  });

  test('confirms in time or not at all', async () => {
    const { vault, id, turn } = await asked();
    vault.wait(48);
    expect(await confirm({ id, turn }, vault, seal)).toBeUndefined();
  });

  test('twice before confirming has two letters that both work', async () => {
    const { vault, turn } = await asked();
    expect((await asked(vault)).turn).toBe(turn);
  });

  test('and is subscribed already changes nothing: the letter leads to what they chose', async () => {
    const { vault, id, turn } = await asked();
    await confirm({ id, turn }, vault, seal);
    const other = { ...signUp('ANA@reader.example'), choices: { ...signUp().choices, language: 'ko' as const } };
    const answer = await answerSignUp(other, vault, seal);
    expect(answer).toMatchObject({ kind: 'known', subscriber: { id, choices: { language: 'en' } } });
  });
});

describe('a mailbox that somebody bombs', () => {
  test('gets three letters a day, under whatever tags, and more on the next day', async () => {
    const vault = memoryVault();
    const kinds = [];
    for (let i = 0; i < 20; i++) kinds.push((await answerSignUp(signUp(`ana+${i}@reader.example`), vault, seal)).kind);
    expect(kinds.filter((kind) => kind === 'confirm')).toHaveLength(3);
    vault.wait(24);
    expect((await answerSignUp(signUp(), vault, seal)).kind).toBe('confirm');
  });

  test('is left in peace after a complaint, and asked again in a year', async () => {
    const { vault, id, turn } = await asked();
    await confirm({ id, turn }, vault, seal);
    await forget(id, 'complained', vault, seal);
    expect(await answerSignUp(signUp(), vault, seal)).toEqual({ kind: 'silence', why: 'suppressed' });
    vault.wait(366 * 24);
    expect((await answerSignUp(signUp(), vault, seal)).kind).toBe('confirm');
  });
});

describe('who leaves', () => {
  test.each(['left', 'erased'] as const)('is forgotten but for a keyed hash (%s)', async (why) => {
    const { vault, id, turn } = await asked();
    await confirm({ id, turn }, vault, seal);
    await forget(id, why, vault, seal);
    const kept = [...vault.objects].filter(([key]) => !key.startsWith('limits/'));
    expect(kept.map(([key]) => key)).toEqual([`suppressed/${seal.hash('ana@reader.example')}.json`]);
    expect(JSON.stringify(kept)).not.toMatch(/ana|reader\.example/);
    expect(JSON.parse(kept[0]?.[1].text ?? '').consent !== undefined).toBe(why === 'left');
  });

  test('may come back, and is somebody new', async () => {
    const { vault, id, turn } = await asked();
    await confirm({ id, turn }, vault, seal);
    await forget(id, 'erased', vault, seal);
    const again = await asked(vault);
    expect(again.id).not.toBe(id);
    expect(await confirm(again, vault, seal)).toBeDefined();
  });
});
