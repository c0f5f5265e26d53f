import { createServer } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Mail } from '../../shared/mail/mail.ts';
import { readSesTrouble } from '../../shared/mail/ses.ts';
import { readTrouble, smtpMailer } from '../../shared/mail/smtp.ts';
import { emptyFolder } from '../support/folder.ts';
import { startMailServer } from '../support/mail-server.ts';

const mail: Mail = {
  from: 'The Monitor <digest@monitor.example>',
  to: 'ana@reader.example',
  subject: 'Week 47',
  text: 'Rents were frozen.\n',
  html: '<p>Rents were frozen.</p>',
  headers: {},
  messageId: '<2026-W47.r7kq2@monitor.example>',
  date: new Date('2026-11-24T08:00:00Z'),
  about: { issue: '2026-W47', id: 'r7kq2' },
  returnTo: 'bounces+token@monitor.example',
};

test('a mail arrives as it was written, and comes back to where it should', async () => {
  const server = await startMailServer({ file: join(emptyFolder(), 'mails') });
  onTestFinished(server.stop);
  expect(await smtpMailer({ url: server.url, perSecond: 100 }).send(mail)).toEqual({ kind: 'taken' });
  const [event] = server.events();
  expect(event).toMatchObject({ to: 'ana@reader.example', from: 'bounces+token@monitor.example', what: 'taken' });
  const { subject, text, messageId } = await simpleParser(event?.raw ?? '');
  expect([subject, text, messageId]).toEqual(['Week 47', 'Rents were frozen.\n', mail.messageId]);
});

/** A server that talks as told: a reply to each line the client says, or a dropped line. */
async function talking(replies: Readonly<Record<string, string | undefined>>) {
  const usual: Readonly<Record<string, string>> = {
    EHLO: '250 ok',
    MAIL: '250 ok',
    RCPT: '250 ok',
    RSET: '250 ok',
    DATA: '354 go',
    '.': '250 taken',
  };
  const server = createServer((socket) => {
    const say = (verb: string) => {
      if (verb in replies && replies[verb] === undefined) return void socket.destroy();
      const words = replies[verb] ?? usual[verb];
      if (words) socket.write(`${words}\r\n`);
    };
    socket.on('error', () => {}).write(`${replies['CONNECT'] ?? '220 test'}\r\n`);
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('latin1').split('\r\n')) say(line.slice(0, 4).toUpperCase());
    });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

describe('what a server says decides', () => {
  test.each([
    ['no such mailbox', { RCPT: '550 5.1.1 no such user' }, { kind: 'refused', code: '550', isAddress: true }],
    ['the content is not wanted', { '.': '554 5.7.1 spam' }, { kind: 'refused', code: '554', isAddress: false }],
    ['greylisting', { RCPT: '450 4.2.0 later' }, { kind: 'later', code: '450', isAddress: true }],
    ['too many connections', { CONNECT: '421 busy' }, { kind: 'later', code: '421' }],
    ['our sender is wrong: no reader loses a mail by it', { MAIL: '550 not you' }, { kind: 'later', code: '550' }],
    ['the line breaks before the mail leaves', { MAIL: undefined }, { kind: 'later', code: 'no-reply' }],
    ['the line breaks before it may leave', { DATA: undefined }, { kind: 'later', code: 'no-reply' }],
    ['the line breaks after it left', { '.': undefined }, { kind: 'unknown', code: 'no-reply' }],
    ['it is put off after it left', { '.': '452 full' }, { kind: 'later', code: '452' }],
  ])('%s', async (_, replies, delivery) => {
    const mailer = smtpMailer({ url: await talking(replies), perSecond: 100 });
    expect(await mailer.send(mail)).toMatchObject(delivery);
  });

  test('nobody answers there: the mail waits', async () => {
    expect(await smtpMailer({ url: 'smtp://127.0.0.1:1', perSecond: 100 }).send(mail)).toMatchObject({ kind: 'later' });
  });

  test('a wrong password refuses nobody', () =>
    expect(readTrouble({ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false)).toMatchObject({
      kind: 'later',
    }));
});

describe('what Amazon SES says decides', () => {
  const named = (name: string, facts: object = {}) => Object.assign(new Error(name), { name, ...facts });
  test.each([
    ['throttled', named('TooManyRequestsException'), { kind: 'later', code: 'throttled' }],
    ['the day’s quota is used up', named('LimitExceededException'), { kind: 'later', seconds: 3600 }],
    ['sending is paused', named('SendingPausedException'), { kind: 'later', seconds: 3600 }],
    ['rejected', named('MessageRejected'), { kind: 'refused', isAddress: false }],
    ['never reached', named('Error', { code: 'ECONNREFUSED' }), { kind: 'later' }],
    ['the line broke', named('TimeoutError'), { kind: 'unknown' }],
    ['something of SES broke', named('InternalServiceException'), { kind: 'unknown' }],
  ])('%s', (_, error, delivery) => expect(readSesTrouble(error)).toMatchObject(delivery));
});
