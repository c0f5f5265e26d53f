import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession } from '../../../cdk/monitor/session.ts';
import { subscribers } from '../../../cdk/monitor/subscribers.ts';
import { approvedKey } from '../../../shared/digest/desk.ts';
import { getObject, listObjects, putObject } from '../../../shared/pipeline/s3.ts';
import { mailboxOf } from '../../../shared/subscribers/address.ts';
import {
  addressKey,
  claimKey,
  endKey,
  feedbackKey,
  issueKey,
  subscriberKey,
} from '../../../shared/subscribers/keys.ts';
import { sampleDigest } from '../../digest/sample-week.ts';
import { reader } from '../../subscribers/people.ts';
import { emptyFolder } from '../../support/folder.ts';
import { monitor } from '../../support/monitor.ts';

const { week } = sampleDigest;

/** A data folder with seven readers and an issue of which one mail is sent, one refused and two of unknown fate. */
async function filledFolder(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'monitor-staff-'));
  const session = await openSession({ data });
  const seal = await session.powers.seal();
  for (let i = 0; i < 7; i += 1) {
    const email = i === 0 ? 'Ana@reader.example' : `reader${i}@reader.example`;
    const own = { ...reader({ language: i < 6 ? 'ca' : 'ko', themes: ['right-to-housing'] }, `r${i}`), email };
    await putObject('subscribers', subscriberKey(own.id), JSON.stringify(own));
    await putObject('subscribers', addressKey(seal.hash(mailboxOf(email))), JSON.stringify({ id: own.id }));
  }
  const approved = { digest: sampleDigest, approvedBy: 'a test', approvedAt: '2026-11-23T09:00:00Z' };
  await putObject('desk', approvedKey(week), JSON.stringify(approved));
  await putObject('subscribers', issueKey(week), JSON.stringify(['r0', 'r1', 'r2', 'r3', 'r4']));
  const at = JSON.stringify({ at: '2026-11-23T10:00:00.000Z' });
  await putObject('subscribers', endKey(week, 'sent', 'r0'), at);
  await putObject('subscribers', endKey(week, 'refused', 'r1'), at);
  await putObject('subscribers', endKey(week, 'uncertain', 'r2'), at);
  const claimed = JSON.stringify({ state: 'claimed', at: '2026-11-23T10:00:00.000Z' });
  for (const id of ['r2', 'r3']) await putObject('subscribers', claimKey(week, id), claimed);
  await putObject('subscribers', feedbackKey(week, 'complained', 'r0'), at);
  await session.close();
  return data;
}

// Each view opens the data folder and its local cloud, as the command line does.
vi.setConfig({ testTimeout: 60_000 });

let data: string;
beforeAll(async () => {
  data = await filledFolder();
});

afterAll(() => rmSync(data, { recursive: true, force: true }));

/** What a view prints. */
async function shown(view: string, what?: string, options: object = {}): Promise<string> {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await subscribers(view, what, { data, week, ...options });
    return print.mock.calls.flat().join('\n');
  } finally {
    print.mockRestore();
  }
}
const log = () => readFileSync(join(data, 'log.ndjson'), 'utf8');

describe('staff see', () => {
  test('readers in numbers, few of them not told apart, and no address', async () => {
    const text = await shown('count');
    expect(text).toMatch(/all\s+7/);
    expect(text).toMatch(/language\s+ca\s+6/);
    expect(text).toMatch(/language\s+ko\s+fewer than 5/);
    expect(text).toMatch(/theme\s+right-to-housing\s+7/);
    expect(text).not.toContain('@');
  });

  test('an issue’s accounts that add up, what is uncertain, and an alarm when readers complain', async () => {
    const text = await shown('accounts');
    expect(text).toContain(`${week}: 5 recipients = 1 sent + 1 refused + 0 withheld + 2 uncertain + 1 open.`);
    expect(text).toMatch(/NOT FINISHED[\s\S]*\n {2}r2\n {2}r3\n/);
    expect(text).toContain('Came back: 1 complained.');
    expect(text).toContain('ALARM complaints: 100.00 % of the readers called it spam.');
    expect(text).not.toContain('@');
  });

  test('every uncertain mail there is, with what sends it again', async () =>
    expect((await shown('uncertain')).split('\n')).toEqual(
      ['r2', 'r3'].map((id) => `${week}  ${id}  (again: monitor subscribers resend ${id} --week ${week})`),
    ));

  test('addresses with a reason alone, which is kept in the log; the addresses are not', async () => {
    await expect(shown('addresses')).rejects.toThrow('say why with --reason');
    expect(await shown('addresses', undefined, { reason: 'the post bounced' })).toContain('Ana@reader.example');
    expect(log()).toMatch(/"step":"staff-addresses","why":"the post bounced"/);
    expect(log()).not.toContain('reader.example');
  });
});

describe('staff may', () => {
  test('export what is kept of one reader, however the address is written', async () => {
    await expect(shown('export', 'no-address', { reason: 'x' })).rejects.toThrow('Name one address');
    await expect(shown('accounts', undefined, { week: '1999-W01' })).rejects.toThrow('was never published');
    await expect(shown('export', 'ana@reader.example')).rejects.toThrow('--reason');
    const text = await shown('export', 'ANA@READER.example', { reason: 'asked by post' });
    expect(JSON.parse(text)).toMatchObject({ email: 'Ana@reader.example', briefingsSent: [week] });
  });

  test('send one uncertain mail again, and no other', async () => {
    await expect(shown('resend', 'r0')).rejects.toThrow('nobody gets an issue twice');
    await expect(shown('resend', 'r9')).rejects.toThrow('is not among the uncertain or refused');
    expect(await shown('resend', 'r2')).toBe(`${week} was sent to r2.`);
    expect(await shown('uncertain')).not.toContain('r2');
  });

  test('import readers with a proof; who left is not imported, and what is unreadable is counted', async () => {
    const file = join(data, 'list.txt');
    writeFileSync(
      file,
      'new@reader.example ca\nana@reader.example\nno address\ngone@reader.example\nx@reader.example xx\n',
    );
    await expect(shown('import', file)).rejects.toThrow('say with --proof');
    await expect(shown('import', join(data, 'none.txt'), { proof: 'letters of 2024' })).rejects.toThrow(
      'cannot be read (ENOENT)',
    );
    await shown('import', file, { proof: 'letters of 2024' });
    await shown('erase', 'gone@reader.example', { reason: 'asked by telephone' });
    expect(await shown('import', file, { proof: 'letters of 2024' })).toBe(
      '0 imported; 2 were known; 1 had left or complained and were left alone; 2 lines were unreadable.',
    );
    const text = await shown('export', 'new@reader.example', { reason: 'a look' });
    expect(JSON.parse(text)).toMatchObject({
      choices: { language: 'ca' },
      consent: { how: 'import', proof: 'letters of 2024' },
    });
  });

  test('erase a reader: nothing stays but a keyed hash', async () => {
    await expect(shown('erase', 'nobody@reader.example', { reason: 'asked' })).rejects.toThrow(
      'Nobody subscribed with this',
    );
    expect(await shown('erase', 'reader6@reader.example', { reason: 'asked' })).toContain('Erased.');
    const session = await openSession({ data });
    const keys = (await listObjects('subscribers', '')).map(({ key }) => key);
    const texts = await Promise.all(keys.map(async (key) => (await getObject('subscribers', key))?.text ?? ''));
    await session.close();
    expect(keys).not.toContain('readers/r6.json');
    expect(texts.join('\n')).not.toContain('reader6');
  });
});

test.each([
  [['subscribers', 'everybody'], 'there is no view "everybody"'],
  [['subscribers', 'import'], '--proof'],
])('a mistake (%j) ends in one line that helps', async (args, words) => {
  const { code, stderr } = await monitor([...args, '--data', emptyFolder()]);
  expect([code, stderr.trim().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at /);
});
