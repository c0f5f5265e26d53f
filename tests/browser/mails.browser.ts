import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import { composeAlert } from '../../shared/mail/alert.ts';
import { composeBriefing } from '../../shared/mail/briefing.ts';
import { composeLetter } from '../../shared/mail/letters.ts';
import type { Mail } from '../../shared/mail/mail.ts';
import { toMime } from '../../shared/mail/mime.ts';
import type { Finding } from '../../shared/subscribers/searches/findings.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { languages } from '../../shared/text/languages.ts';
import { sampleDigest, sampleInput } from '../digest/sample-week.ts';
import { reader, seal } from '../subscribers/people.ts';
import { taggedArticle } from '../support/tagged.ts';
import { openBrowser, violationsOf } from './chromium.ts';

const desk = { siteUrl: 'https://monitor.example/', sender: 'The Monitor <digest@monitor.example>', seal };
const now = new Date('2026-11-24T08:00:00Z');
/** Where pictures go, for people to look at. Default: nowhere. */
const pictures = process.env['MAIL_PICTURES'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  if (pictures) mkdirSync(pictures, { recursive: true });
});
afterAll(() => browser?.close());

const failed = buildDigest({ ...sampleInput, articles: [], coverage: { polled: 9, answered: 1 } });
const quiet = buildDigest({ ...sampleInput, articles: [] });
const partial = buildDigest({ ...sampleInput, coverage: { polled: 60, answered: 20 } });

/** Every mail there is, in every language. */
async function* allMails(): AsyncGenerator<readonly [string, Mail]> {
  for (const language of languages) {
    for (const [name, digest, themes] of [
      ['week', sampleDigest, []],
      ['themes', sampleDigest, ['housing']],
      ['nothing', sampleDigest, ['climate']],
      ['partial', partial, []],
      ['quiet', quiet, []],
      ['failed', failed, []],
    ] as const) {
      const commission = { digest, approvedAt: '2026-11-23T09:00:00Z', subscriber: reader({ language, themes }), now };
      const made = await composeBriefing(commission, desk);
      if (made.kind === 'mail') yield [`${language}-${name}`, made.mail];
    }
    const subscriber = reader({ language });
    const pending = { ...subscriber, turn: 't1', until: '2026-11-26T08:00:00Z' };
    for (const answer of [{ kind: 'known', subscriber } as const, { kind: 'confirm', pending } as const])
      yield [`${language}-${answer.kind}`, composeLetter({ answer, requestId: 'request1', now }, desk)];
    const search = { q: 'rent control', country: 'KR' };
    const answer = { kind: 'confirm', pending: { ...pending, search } } as const;
    yield [`${language}-search`, composeLetter({ answer, requestId: 'request1', now }, desk)];
    yield [
      `${language}-alert`,
      composeAlert({ issue: 'a12', subscriber, findings: findings(subscriber), at: now }, desk, (id) => id),
    ];
  }
}

/** What two saved searches found: one of many articles, one of a text that is written from right to left. */
const findings = ({ consent }: Subscriber): readonly Finding[] => [
  {
    search: { id: 's1', query: { q: 'rent OR evictions', country: 'KR' }, since: '2026-11-20T09:00:00Z', consent },
    articles: Array.from({ length: 12 }, (_, i) => taggedArticle(`n${i}`, { title: `Rent boards, part ${i + 1}` })),
  },
  {
    search: { id: 's2', query: { theme: 'right-to-housing' }, since: '2026-11-20T09:00:00Z', consent },
    articles: [
      taggedArticle('levant', { title: 'الحق في السكن', language: 'ar', text: 'اعتمدت المدينة ميثاقا للسكن.' }),
    ],
  },
];

/** Opens a mail as a mail program does: its pictures are in it. */
async function open(page: Page, { html = '', pictures = [] }: Mail): Promise<readonly string[]> {
  const asked: string[] = [];
  page.removeAllListeners('request');
  page.on('request', (request) => void asked.push(request.url()));
  const inlined = pictures.reduce(
    (text, { cid, png }) => text.replace(`cid:${cid}`, `data:image/png;base64,${Buffer.from(png).toString('base64')}`),
    html,
  );
  await page.setContent(inlined);
  return asked.filter((url) => !/^(data|about):/.test(url));
}

test('every mail, in every language, loads nothing, is no larger than programs show, and has nothing that axe finds wrong', {
  timeout: 300_000,
}, async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  let count = 0;
  let largest = 0;
  for await (const [name, mail] of allMails()) {
    count += 1;
    largest = Math.max(largest, Buffer.byteLength(mail.html ?? ''));
    const loaded = await open(page, mail);
    faults.push(...loaded.map((url) => `${name} loads ${url}`));
    faults.push(...(await violationsOf(page)).map((what) => `${name}: ${what}`));
    if (Buffer.byteLength(mail.html ?? '') >= 100_000) faults.push(`${name} is too large`);
    const size = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    if (size) faults.push(`${name} is wider than the window`);
    if (pictures) writeFileSync(join(pictures, `${name}.eml`), await toMime(mail));
  }
  console.log(`${count} mails, the largest HTML ${largest} bytes`);
  expect(faults).toEqual([]);
});

test.each([
  ['light', 800],
  ['light', 360],
  ['dark', 800],
  ['dark', 360],
] as const)('a briefing is readable on %s, %i pixels wide', async (colorScheme, width) => {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  for await (const [name, mail] of allMails()) {
    if (!/^(en|ca|ko|de)-(week|confirm|nothing|alert)$/.test(name)) continue;
    await open(page, mail);
    expect([name, await violationsOf(page)]).toEqual([name, []]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (pictures)
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
  }
  await page.close();
});
