import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession, type Session } from '../../cdk/monitor/session.ts';
import { openSite } from '../../cdk/monitor/site.ts';
import { approvedKey } from '../../shared/digest/desk.ts';
import { listObjects, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { sampleDigest } from '../digest/sample-week.ts';
import { startMailServer } from '../support/mail-server.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';
import { openBrowser, violationsOf } from './chromium.ts';

// One life of a subscriber, told in order: each test goes on where the last one ended.
const data = mkdtempSync(join(tmpdir(), 'monitor-subscriber-'));
const address = 'Ada.Quill@reader.example';
let server: Awaited<ReturnType<typeof startMailServer>>;
let session: Session;
let site: Awaited<ReturnType<typeof openSite>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startMailServer({ file: join(data, 'server.ndjson') });
  site = await openSite({ local: { invoke: (...call) => session.local.invoke(...call) } }, 0);
  Object.assign(process.env, {
    MAIL_URL: server.url,
    SITE_URL: site.url,
    MAIL_SENDER: 'The Monitor <digest@monitor.example>',
  });
  session = await openSession({ data });
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await session?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** The mails that arrived, once the queues are empty. */
async function mails(): Promise<readonly (ParsedMail & { readonly raw: string })[]> {
  await session.local.drain();
  const taken = server.events().flatMap(({ what, raw }) => (what === 'taken' && raw ? [raw] : []));
  return Promise.all(taken.map(async (raw) => ({ ...(await simpleParser(raw)), raw })));
}
const linkTo = (kind: string, text = '') => new RegExp(`${site.url}subscriptions/${kind}/\\S+`).exec(text)?.[0] ?? '';

async function publish(week: string): Promise<void> {
  const digest = { ...sampleDigest, week };
  const approved = { digest, approvedBy: 'a test', approvedAt: '2026-11-23T09:00:00Z' };
  await putObject('desk', approvedKey(week), JSON.stringify(approved));
  await sendMessages('issues', [{ week }]);
  await session.local.drain();
}

test('signs up in a browser, in the language they choose', async () => {
  await page.goto(`${site.url}subscriptions/`);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'català' }).click();
  await page.getByLabel('La vostra adreça electrònica').fill('no address');
  await page.getByRole('button', { name: 'Subscriure-s’hi' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('nom@example.org');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('La vostra adreça electrònica').fill(address);
  await page.getByRole('button', { name: 'Subscriure-s’hi' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mireu la vostra bústia');
});

test('gets one letter to confirm, in the language chosen', async () => {
  const [letter, ...others] = await mails();
  expect(others).toEqual([]);
  expect(letter?.subject).toBe('Confirmeu la subscripció: butlletí setmanal del Human Rights Cities Monitor');
  expect([letter?.to].flat()[0]?.text).toBe(address);
});

test('is not subscribed by a scanner that opens every link', async () => {
  const [letter] = await mails();
  const link = linkTo('confirm', letter?.text);
  for (let i = 0; i < 3; i++) expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
  expect(await listObjects('subscribers', 'readers/')).toEqual([]);
});

test('confirms on the page that the link opens, once', async () => {
  const [letter] = await mails();
  await page.goto(linkTo('confirm', letter?.text));
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hi estic d’acord' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ja hi esteu subscrit');
  expect((await fetch(linkTo('confirm', letter?.text), { method: 'POST' })).status).toBe(410);
});

test('receives the briefing once, however often it is published', async () => {
  await publish('2026-W47');
  await sendMessages('issues', [{ week: '2026-W47' }]);
  const briefings = (await mails()).slice(1);
  expect(briefings.map(({ messageId }) => messageId)).toEqual([
    expect.stringMatching(/^<2026-W47\.[a-z0-9]+@localhost>$/),
  ]);
  expect(briefings[0]?.subject).toBe('Més que de costum: Right to housing; menys: Climate justice (setmana 47)');
});

test('can read it with Python as well, and every link of it leads somewhere', async () => {
  const { raw = '', text = '' } = (await mails())[1] ?? {};
  writeFileSync(join(data, 'mail.eml'), raw, 'latin1');
  const script = `
import email, email.policy, json, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print(json.dumps({'defects': [str(d) for part in mail.walk() for d in part.defects],
  'types': [part.get_content_type() for part in mail.walk()],
  'subject': mail['subject'], 'unsubscribe': mail['list-unsubscribe'],
  'text': mail.get_body(('plain',)).get_content()}))`;
  const read = JSON.parse(execFileSync('python3', ['-c', script, join(data, 'mail.eml')], { encoding: 'utf8' }));
  expect(read).toMatchObject({
    defects: [],
    types: ['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/png'],
    subject: 'Més que de costum: Right to housing; menys: Climate justice (setmana 47)',
    unsubscribe: `<${linkTo('leave', text)}>`,
  });
  expect(read.text.trimEnd()).toBe(text.trimEnd());
  for (const link of text.match(/http:\/\/localhost\S+/g) ?? [])
    expect([link, (await fetch(link)).status]).toEqual([link, 200]);
});

test('changes what they receive, and takes their data, without a password', async () => {
  const { text = '' } = (await mails())[1] ?? {};
  await page.goto(linkTo('choices', text));
  expect(await page.content()).not.toMatch(/reader\.example/);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByText('Rights frameworks and the human rights city').first().click();
  await page.getByLabel('Right to housing and habitat').check();
  await page.getByRole('button', { name: 'Desar' }).click();
  expect(await page.getByRole('status').textContent()).toContain('Desat');
  expect(await page.getByLabel('Right to housing and habitat').isChecked()).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descarregar tot' }).click(),
  ]);
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(kept).toMatchObject({
    email: address,
    choices: { language: 'ca', themes: ['right-to-housing'] },
    consent: { how: 'form', text: expect.stringContaining('butlletí setmanal') },
    briefingsSent: ['2026-W47'],
  });
});

test('stays when a scanner opens the link to leave, and leaves at once by one click without a cookie', async () => {
  const { text = '' } = (await mails())[1] ?? {};
  const link = linkTo('leave', text);
  await page.goto(link);
  expect(await violationsOf(page)).toEqual([]);
  expect(await listObjects('subscribers', 'readers/')).toHaveLength(1);
  // As a mail program does it: RFC 8058.
  const answer = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(answer.status).toBe(200);
  expect(await listObjects('subscribers', 'readers/')).toEqual([]);
});

test('does not receive the next issue', async () => {
  const before = (await mails()).length;
  await publish('2026-W48');
  expect(await mails()).toHaveLength(before);
});

test('saves a search, and is told by mail of what is new on it, in one mail', async () => {
  await page.goto(`${site.url}subscriptions/search/?q=rents&lang=ca`);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('La vostra adreça electrònica').fill(address);
  await page.getByRole('button', { name: 'Envieu-me aquests correus' }).click();
  const letter = (await mails()).at(-1);
  expect(letter?.subject).toBe('Confirmeu la cerca: articles nous per correu');
  await page.goto(linkTo('confirm', letter?.text));
  expect(await page.getByText('rents', { exact: true }).count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hi estic d’acord' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('La cerca s’ha desat');
  for (const path of ['rents', 'rents-again']) {
    const published = { value: new Date().toISOString().slice(0, 10), precision: 'day', evidence: 'test' } as const;
    const foundAt = new Date().toISOString();
    await putObject(...asObject(taggedArticle(path, { title: `Rents: ${path}`, published, foundAt })));
  }
  await session.local.invoke('match-searches');
  await session.local.invoke('match-searches');
  const alerts = (await mails()).filter(({ subject }) => subject?.includes('articles nous: rents'));
  expect(alerts.map(({ subject }) => subject)).toEqual(['2 articles nous: rents']);
  const text = alerts[0]?.text ?? '';
  for (const link of text.match(/http:\/\/localhost\S+/g) ?? [])
    expect([link, (await fetch(link)).status]).toEqual([link, 200]);
});

test('stops that search by one click; nothing is left to receive, so they are forgotten', async () => {
  const alert = (await mails()).at(-1);
  const link = /^List-Unsubscribe: <(.+)>/m.exec(alert?.raw ?? '')?.[1] ?? '';
  expect(await listObjects('subscribers', 'readers/')).toHaveLength(1);
  await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(await listObjects('subscribers', 'readers/')).toEqual([]);
  expect(await listObjects('subscribers', 'searches/')).toEqual([]);
});

test('is named in no log line, message or object key', async () => {
  const names = /ada\.?quill|reader\.example/i;
  expect(readFileSync(join(data, 'log.ndjson'), 'utf8')).not.toMatch(names);
  const keys = (await listObjects('subscribers', '')).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(3);
  expect(keys.join('\n')).not.toMatch(names);
});
