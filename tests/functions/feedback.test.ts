import { describe, expect, test } from 'vitest';
import { run as receive } from '../../functions/receive-feedback.ts';
import { run as record } from '../../functions/record-feedback.ts';
import { run as sweep } from '../../functions/sweep-subscribers.ts';
import { lettersIssue } from '../../shared/mail/letters.ts';
import { returnPath } from '../../shared/mail/return-path.ts';
import { type FeedbackRef, FeedbackRef as Message } from '../../shared/pipeline/messages.ts';
import { subscriberKey } from '../../shared/subscribers/keys.ts';
import { subscriberSettings } from '../../shared/subscribers/settings.ts';
import { answerSignUp, confirm } from '../../shared/subscribers/sign-up.ts';
import { seal, signUp } from '../subscribers/people.ts';
import { memoryVault } from '../support/vault.ts';

const sender = 'The Monitor <digest@monitor.example>';

/** A subscriber, and the two steps that hear what came back, one after the other. */
async function open({ isConfirmed = true } = {}) {
  const vault = memoryVault();
  const answer = await answerSignUp(signUp(), vault, seal);
  if (answer.kind !== 'confirm') throw new TypeError('expected a letter');
  const { id, turn } = answer.pending;
  if (isConfirmed) await confirm({ id, turn }, vault, seal);
  const queue: FeedbackRef[] = [];
  const send = async (_queue: string, messages: readonly FeedbackRef[]) => void queue.push(...messages);
  const reach = { ...vault, seal: async () => seal, send, web: {}, signal: new AbortController().signal };
  const drain = async () => {
    for (const message of queue.splice(0))
      await record(Message.parse(JSON.parse(JSON.stringify(message))), reach as never);
  };
  /** A report as a mail server hands it in; the status it answers with. */
  const hear = async (mail: string, contentType = 'message/rfc822') => {
    const request = new Request('https://monitor.example/feedback/', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: mail,
    });
    const reply = await receive(request, reach as never);
    await drain();
    return reply.status;
  };
  const isReader = async () => (await vault.get('subscribers', subscriberKey(id))) !== undefined;
  const signsUp = async () => (await answerSignUp(signUp(), vault, seal)).kind;
  const report = (action: string, status: string, issue = '2026-W47') =>
    `From: MAILER-DAEMON@mx.city.example\r\nTo: <${returnPath({ issue, id }, sender, seal)}>\r\n` +
    'Subject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n' +
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.city.example\r\n\r\nFinal-Recipient: rfc822; ana@reader.example\r\nAction: ${action}\r\nStatus: ${status}\r\n--b--\r\n`;
  return { vault, id, hear, isReader, signsUp, report, queue, reach };
}

const complaint = (to: string) =>
  `To: ${to}\r\nContent-Type: multipart/report; report-type=feedback-report\r\n\r\nFeedback-Type: abuse\r\nOriginal-Rcpt-To: ana@reader.example\r\n`;

describe('a report that a mail came back', () => {
  test('for good forgets the reader at once; a sign-up is answered with silence for thirty days', async () => {
    const { vault, hear, isReader, signsUp, report } = await open();
    expect(await hear(report('failed', '5.1.1'))).toBe(202);
    expect([await isReader(), await signsUp()]).toEqual([false, 'silence']);
    vault.wait(31 * 24);
    expect(await signsUp()).toBe('confirm');
  });

  test('softly counts each mail once, and stops at the fifth mail, none having arrived in between', async () => {
    const { hear, isReader, report } = await open();
    for (const week of [41, 42, 43, 44]) {
      await hear(report('failed', '5.2.2', `2026-W${week}`));
      await hear(report('failed', '5.2.2', `2026-W${week}`));
    }
    expect(await isReader()).toBe(true);
    await hear(report('delivered', '2.0.0', '2026-W45'));
    for (const week of [46, 47, 48, 49]) await hear(report('failed', '4.4.7', `2026-W${week}`));
    expect(await isReader()).toBe(true);
    await hear(report('failed', '4.4.7', '2026-W50'));
    expect(await isReader()).toBe(false);
  });

  test('softly a quarter of a year ago counts no more', async () => {
    const { vault, hear, isReader, report } = await open();
    for (const week of [31, 32, 33, 34]) await hear(report('failed', '5.2.2', `2026-W${week}`));
    vault.wait((subscriberSettings.softBounceDays + 1) * 24);
    await hear(report('failed', '5.2.2', '2026-W47'));
    expect(await isReader()).toBe(true);
  });

  test('is late changes nothing but the count', async () => {
    const { vault, id, hear, isReader, report } = await open();
    for (let i = 0; i < 9; i += 1) await hear(report('delayed', '4.4.1', `2026-W4${i}`));
    expect(await isReader()).toBe(true);
    expect(await vault.list('subscribers', 'feedback/2026-W47/delayed/')).toEqual([
      { key: `feedback/2026-W47/delayed/${id}.json` },
    ]);
  });

  test('as spam is a complaint and no bounce: silence for a year', async () => {
    const { vault, id, hear, isReader, signsUp } = await open();
    await hear(complaint(returnPath({ issue: '2026-W47', id }, sender, seal)));
    expect(await isReader()).toBe(false);
    expect(JSON.stringify([...vault.objects])).not.toMatch(/"why\\":\\"bounced/);
    vault.wait(60 * 24);
    expect(await signsUp()).toBe('silence');
    vault.wait(306 * 24);
    expect(await signsUp()).toBe('confirm');
  });

  test('of a letter to confirm counts too: nobody is written to there, though nobody had subscribed', async () => {
    const { vault, hear, signsUp, report } = await open({ isConfirmed: false });
    await hear(report('failed', '5.1.1', lettersIssue));
    expect(await vault.list('subscribers', 'pending/')).toEqual([]);
    expect(await signsUp()).toBe('silence');
  });

  test.each([
    ['without a return address of ours', 'To: bounces@monitor.example\r\nAction: failed\r\nStatus: 5.1.1\r\n'],
    [
      'with a forged one',
      'To: bounces+br7kq2.2026-w47.0.aaaaaaaaaaaaaaaaaaaaaaaaa@monitor.example\r\nAction: failed\r\nStatus: 5.1.1\r\n',
    ],
    ['that is no report', 'hello'],
    ['that is empty', ''],
  ])('%s is taken and changes nothing', async (_, mail) => {
    const { vault, hear } = await open();
    const before = JSON.stringify([...vault.objects]);
    expect(await hear(mail)).toBe(202);
    expect(JSON.stringify([...vault.objects])).toBe(before);
  });

  test('that is larger than any is refused', async () => {
    const { hear } = await open();
    expect(await hear('x'.repeat(600 * 1024))).toBe(413);
  });

  test('as a notice that Amazon did not sign is refused', async () => {
    const { hear, isReader } = await open();
    expect(await hear('{"Type":"Notification"}', 'text/plain')).toBe(403);
    expect(await isReader()).toBe(true);
  });

  test('leaves neither address nor the server’s words in any message', async () => {
    const { hear, report, reach, queue } = await open();
    const seen: string[] = [];
    Object.assign(reach, {
      send: async (_queue: string, messages: readonly FeedbackRef[]) => {
        seen.push(JSON.stringify(messages));
        queue.push(...messages);
      },
    });
    await hear(report('failed', '5.1.1'));
    expect(seen).toHaveLength(1);
    expect(seen.join()).not.toMatch(/reader\.example|mx\.city|DAEMON/);
  });
});

test('what was kept long enough is swept away: requests, sign-ups that nobody confirmed, counts; readers stay', async () => {
  const { vault, id } = await open();
  const other = await answerSignUp(signUp('ben@reader.example'), vault, seal);
  expect(other.kind).toBe('confirm');
  await vault.put('subscribers', 'requests/r1.json', '{}');
  const written = vault.now();
  vault.wait(100);
  const list = async (_bucket: string, prefix: string) =>
    (await vault.list('subscribers', prefix)).map(({ key }) => ({ key, etag: '', writtenAt: written }));
  await sweep({}, { ...vault, list } as never);
  const kept = [...vault.objects.keys()].filter((key) => !key.startsWith('addresses/'));
  expect(kept).toEqual([subscriberKey(id)]);
});
