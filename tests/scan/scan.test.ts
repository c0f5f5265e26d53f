import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaveLink } from '../../shared/mail/links.ts';
import { returnPath } from '../../shared/mail/return-path.ts';
import { seal } from '../subscribers/people.ts';
import { emptyFolder } from '../support/folder.ts';
import { findLeaks, type Seen } from './leaks.ts';

const publication = { siteUrl: 'https://monitor.example/', sender: 'The Monitor <digest@monitor.example>' };

describe('the scan of what the tests say', () => {
  test.each([
    ['log', '{"step":"send-mail","outcome":"failed","why":"550 no mailbox ana@city.example here"}'],
    ['message', '{"MessageBody":"{\\"issue\\":\\"2026-W47\\",\\"to\\":\\"ana@city.example\\"}"}'],
    ['key', '/monitor-subscribers/readers/ana%40city.example.json?x-id=PutObject'],
    ['log', `{"step":"serve-web","why":"${leaveLink({ id: 'r7kq2', language: 'en' }, { ...publication, seal })}"}`],
    ['key', `/monitor-subscribers/${returnPath({ issue: '2026-W47', id: 'r7kq2' }, 'M', seal).split('@')[0]}`],
    ['message', 'Ada.Quill'],
  ] as const)('finds what stands in a %s: %s', (kind, text) => expect(findLeaks([{ kind, text }])).toHaveLength(1));

  test.each([
    [
      'log',
      '{"step":"send-mail","messageId":"5f0c","outcome":"refused.mail-refused","ms":12,"why":"2026-W47 to r7kq2: 550"}',
    ],
    [
      'message',
      '{"MessageBody":"{\\"kind\\":\\"bounced\\",\\"issue\\":\\"2026-W47\\",\\"subscriberId\\":\\"r7kq2\\"}"}',
    ],
    ['key', '/monitor-subscribers/ledger/2026-W47/sent/r7kq2.json?x-id=PutObject'],
  ] satisfies readonly (readonly [Seen['kind'], string])[])(
    'lets pass what says nothing of anybody: a %s',
    (kind, text) => expect(findLeaks([{ kind, text }])).toEqual([]),
  );

  test('sees a planted address in a message, a key and a log line of any process, and fails', () => {
    const WITNESS = emptyFolder();
    const witness = join(import.meta.dirname, 'witness.mjs');
    const plant = `
import { createServer } from 'node:http';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
const server = createServer((request, reply) => { request.resume(); reply.end('{}'); }).listen(0, async () => {
  const endpoint = 'http://127.0.0.1:' + server.address().port;
  const options = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
  const body = JSON.stringify({ to: 'ana@city.example' });
  await new SQSClient(options).send(new SendMessageCommand({ QueueUrl: endpoint + '/1/mails', MessageBody: body })).catch(() => {});
  await new S3Client({ ...options, forcePathStyle: true }).send(new PutObjectCommand({ Bucket: 'b', Key: 'readers/ana@city.example', Body: 'x' })).catch(() => {});
  console.log(JSON.stringify({ step: 'send-mail', why: 'ana@city.example' }));
  server.closeAllConnections();
  server.close();
});`;
    const env = { ...process.env, WITNESS, NODE_OPTIONS: `--import=file://${witness}` };
    const run = (...args: string[]) =>
      spawnSync(process.execPath, args, { env, cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
    expect(run('--input-type=module', '--eval', plant).status).toBe(0);
    const scan = run(join(import.meta.dirname, 'scan.ts'));
    expect(scan.status).toBe(1);
    expect(scan.stdout).toContain('1 logs, 1 messages, 1 keys read; 3 leaks found.');
    for (const kind of ['message', 'key', 'log']) expect(scan.stderr).toContain(`an address in a ${kind}`);
  });
});
