import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailerOf } from '../../cdk/monitor/post.ts';
import { composeBriefing } from '../../shared/mail/briefing.ts';
import { sampleDigest } from '../digest/sample-week.ts';
import { reader, seal } from '../subscribers/people.ts';
import { startMailServer } from '../support/mail-server.ts';

// Signed by nodemailer as a server's owner would set it up, verified by Debian's dkimpy with a DNS answer of our own.
const folder = mkdtempSync(join(tmpdir(), 'monitor-dkim-'));
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = `v=DKIM1; k=rsa; p=${keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const sender = 'The Monitor <digest@monitor.example>';
let raw = '';

beforeAll(async () => {
  const server = await startMailServer({ file: join(folder, 'server.ndjson') });
  const keyFile = join(folder, 'dkim.pem');
  writeFileSync(keyFile, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  Object.assign(process.env, {
    MAIL_URL: server.url,
    MAIL_SENDER: sender,
    MAIL_DKIM_KEY: keyFile,
    MAIL_DKIM_SELECTOR: 'week',
  });
  const made = await composeBriefing(
    {
      digest: sampleDigest,
      approvedAt: '2026-11-23T09:00:00Z',
      subscriber: reader({ language: 'ko' }),
      now: new Date(),
    },
    { siteUrl: 'https://monitor.example/', sender, seal },
  );
  if (made.kind !== 'mail') throw new TypeError('expected a mail');
  const mailer = await mailerOf(folder);
  expect(await mailer.send(made.mail)).toEqual({ kind: 'taken' });
  raw = server.events()[0]?.raw ?? '';
  await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = `
import dkim, json, sys
raw = open(sys.argv[1], 'rb').read()
asked = []
def dns(name, timeout=5):
    asked.append(name.decode())
    return sys.argv[2].encode()
check = dkim.DKIM(raw)
try:
    isValid = check.verify(dnsfunc=dns)
except dkim.DKIMException:
    isValid = False
print(json.dumps({'isValid': isValid, 'asked': asked, 'signed': [name.decode() for name in check.signed_headers and [name for name, _ in check.signed_headers] or []]}))`;

function verify(
  mail: string,
  dns = record,
): { readonly isValid: boolean; readonly asked: string[]; readonly signed: string[] } {
  const file = join(folder, 'mail.eml');
  writeFileSync(file, mail, 'latin1');
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file, dns], { encoding: 'utf8' }));
}

describe('a signed briefing', () => {
  test('is found true with the key that the DNS gives for the sender’s domain', () => {
    const { isValid, asked, signed } = verify(raw);
    expect([isValid, asked]).toEqual([true, ['week._domainkey.monitor.example.']]);
    // RFC 8058 asks that both headers of one-click unsubscription be signed.
    expect(signed.map((name) => name.trim().toLowerCase())).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post', 'list-id']),
    );
  });

  test.each([
    ['its link to leave', /(List-Unsubscribe: <https:\/\/)monitor/, '$1evil'],
    ['its sender', /(From: [^\r]*@)monitor/, '$1evil'],
    ['its text', /multipart\/alternative;[\s\S]*?\r\n\r\n/, '$&Pay here.\r\n'],
  ])('is found false once %s was changed', (_, what, by) => {
    const changed = raw.replace(what, by);
    expect(changed).not.toBe(raw);
    expect(verify(changed).isValid).toBe(false);
  });

  test('is found false with the key of somebody else', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const dns = `v=DKIM1; k=rsa; p=${other.export({ type: 'spki', format: 'der' }).toString('base64')}`;
    expect(verify(raw, dns).isValid).toBe(false);
  });
});
