import { describe, expect, test } from 'vitest';
import { accountsOf, claim, end, recipientsOf, release } from '../../shared/subscribers/ledger.ts';
import { memoryVault } from '../support/vault.ts';

const about = { issue: '2026-W47', id: 'r1' };

describe('the right to send a mail', () => {
  test('goes to one of many who ask at once', async () => {
    const vault = memoryVault();
    const answers = await Promise.all(Array.from({ length: 20 }, () => claim(about, vault)));
    expect(answers.filter((answer) => answer === 'ours')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['ours', 'busy']));
  });

  test('is given to nobody again once the mail was sent', async () => {
    const vault = memoryVault();
    await claim(about, vault);
    await end(about, 'sent', vault);
    vault.wait(1000);
    expect(await claim(about, vault)).toBe('ended');
  });

  test('is lost with who held it: nobody knows whether the mail left', async () => {
    const vault = memoryVault();
    await claim(about, vault);
    vault.wait(1);
    expect(await claim(about, vault)).toBe('lost');
  });

  test('is free again where the mail surely was not sent, for one who asks', async () => {
    const vault = memoryVault();
    await claim(about, vault);
    await release(about, vault);
    expect(await Promise.all([claim(about, vault), claim(about, vault)])).toEqual(['ours', 'busy']);
  });
});

describe('the accounts of an issue', () => {
  test('hold each recipient once, and are not closed while one is open', async () => {
    const vault = memoryVault();
    const ids = ['sent', 'refused', 'withheld', 'uncertain', 'lost', 'freed', 'waiting'];
    await recipientsOf(about.issue, ids, vault);
    const issue = about.issue;
    for (const how of ['sent', 'refused', 'withheld', 'uncertain'] as const) {
      await claim({ issue, id: how }, vault);
      await end({ issue, id: how }, how, vault);
    }
    await claim({ issue, id: 'lost' }, vault);
    await claim({ issue, id: 'freed' }, vault);
    await release({ issue, id: 'freed' }, vault);
    vault.wait(1);
    expect(await accountsOf(issue, vault)).toEqual({
      issue,
      sent: ['sent'],
      refused: ['refused'],
      withheld: ['withheld'],
      uncertain: ['uncertain', 'lost'],
      open: ['freed', 'waiting'],
    });
  });

  test('take the surer of two answers: who was thought lost may have been served', async () => {
    const vault = memoryVault();
    await recipientsOf(about.issue, ['r1'], vault);
    await end(about, 'uncertain', vault);
    await end(about, 'sent', vault);
    expect(await accountsOf(about.issue, vault)).toMatchObject({ sent: ['r1'], uncertain: [] });
  });

  test('keep the recipients of the first publishing, whoever subscribes later', async () => {
    const vault = memoryVault();
    await recipientsOf(about.issue, ['r1'], vault);
    expect(await recipientsOf(about.issue, ['r1', 'r2'], vault)).toEqual(['r1']);
  });

  test('do not exist for an issue that was never published', async () =>
    expect(await accountsOf('2026-W01', memoryVault())).toBeUndefined());
});
