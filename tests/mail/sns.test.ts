import { execFileSync } from 'node:child_process';
import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSns } from '../../shared/mail/sns.ts';
import { emptyFolder } from '../support/folder.ts';

const topic = 'arn:aws:sns:eu-west-1:123456789012:feedback';
const event = {
  eventType: 'Complaint',
  mail: { destination: ['ana@reader.example'], tags: { issue: ['2026-W47'], reader: ['r7kq2'] } },
};

/** A notice signed as Amazon SNS signs, and the certificate it names. */
function notice(changes: Readonly<Record<string, string>> = {}) {
  const folder = emptyFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const how = '-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=sns.amazonaws.com';
  execFileSync('openssl', ['req', ...how.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const said = {
    Message: JSON.stringify(event),
    MessageId: 'm1',
    Timestamp: '2026-11-24T08:00:00.000Z',
    TopicArn: topic,
  };
  const text = `Message\n${said.Message}\nMessageId\nm1\nTimestamp\n${said.Timestamp}\nTopicArn\n${topic}\nType\nNotification\n`;
  const Signature = createSign('RSA-SHA256').update(text).sign(readFileSync(key), 'base64');
  const SigningCertURL = 'https://sns.eu-west-1.amazonaws.com/cert.pem';
  const whole = { ...said, Type: 'Notification', Signature, SignatureVersion: '2', SigningCertURL, ...changes };
  return { text: JSON.stringify(whole), fetchFile: async () => readFileSync(cert) };
}

test('a notice of our topic, signed, says what came back by ids alone', async () => {
  const { text, fetchFile } = notice();
  const read = await readSns(text, { topic, fetchFile });
  expect(read).toEqual({
    kind: 'feedback',
    feedback: [{ kind: 'complained', issue: '2026-W47', subscriberId: 'r7kq2' }],
  });
  expect(JSON.stringify(read)).not.toContain('@');
});

test.each([
  ['changed after it was signed', { Message: '{}' }],
  ['of another topic', { TopicArn: 'arn:aws:sns:eu-west-1:210987654321:theirs' }],
  ['whose certificate lies elsewhere', { SigningCertURL: 'https://sns.eu-west-1.amazonaws.com.evil.example/cert.pem' }],
  ['whose certificate comes in the clear', { SigningCertURL: 'http://sns.eu-west-1.amazonaws.com/cert.pem' }],
])('a notice %s is refused', async (_, changes) => {
  const { text, fetchFile } = notice(changes);
  expect(await readSns(text, { topic, fetchFile })).toEqual({ kind: 'refused' });
});

test('nothing is believed where no topic is known', async () => {
  const { text, fetchFile } = notice();
  expect(await readSns(text, { topic: undefined, fetchFile })).toEqual({ kind: 'refused' });
});
