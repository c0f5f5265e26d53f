import { expect, test } from 'vitest';
import { faultsOf, sendIssue } from '../bench/mail/mailing.ts';
import { emptyFolder } from '../support/folder.ts';

test('a bad server and a sender that is killed: nobody gets two, and the accounts add up', {
  timeout: 180_000,
}, async () => {
  const report = await sendIssue({ data: emptyFolder(), readers: 100, chaos: 0.05, kills: 2 });
  expect(faultsOf(report, 100)).toEqual([]);
  expect(report.kills).toBe(2);
  expect(report.accounts.sent.length).toBeGreaterThan(30);
});
