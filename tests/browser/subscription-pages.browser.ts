import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { site } from '../../shared/site/routes.ts';
import { pageTexts } from '../../shared/site/subscriptions/texts/by-language.ts';
import { pendingSearchKey, subscriberKey } from '../../shared/subscribers/keys.ts';
import { changeWatch, withSearch } from '../../shared/subscribers/searches/watch.ts';
import { languages } from '../../shared/text/languages.ts';
import { reader, seal } from '../subscribers/people.ts';
import { memoryVault } from '../support/vault.ts';
import { openBrowser, violationsOf } from './chromium.ts';

const host = 'https://monitor.example';
/** Where pictures go, for people to look at. Default: nowhere. */
const pictures = process.env['PAGE_PICTURES'];
let browser: Browser;
const vault = memoryVault();
const env = { ...vault, send: async () => {}, seal: async () => seal };
const until = new Date('2026-11-26T08:00:00Z');
const query = { q: 'rent control', country: 'KR' };

beforeAll(async () => {
  browser = await openBrowser();
  if (pictures) mkdirSync(pictures, { recursive: true });
  const person = reader({ themes: ['right-to-housing'] });
  await vault.put('subscribers', subscriberKey('r7kq2'), JSON.stringify(person));
  const search = { id: 's1', query, since: '2026-11-20T09:00:00Z', consent: person.consent };
  await changeWatch('r7kq2', (watch) => withSearch(watch, search), vault);
  const pending = { ...person, id: 'p1', search: query, turn: 't1', until: until.toISOString() };
  await vault.put('subscribers', pendingSearchKey('p1', 't1'), JSON.stringify(pending));
});
afterAll(() => browser?.close());

const token = (purpose: 'choices' | 'confirm' | 'leave', id = 'r7kq2', turn?: string) =>
  seal.sign({ purpose, id, ...(turn && { turn }), ...(purpose !== 'leave' && { until }) });
const pages: Readonly<Record<string, string>> = {
  'sign-up': '',
  search: 'search/?q=rent+control&country=KR',
  'no-search': 'search/',
  confirm: `confirm/${token('confirm', 'p1', 't1')}`,
  choices: `choices/${token('choices')}`,
  leave: `leave/${token('leave')}`,
  stop: `leave/${token('leave', 'r7kq2', 's1')}`,
  expired: 'confirm/forged',
};

test.each([
  ['light', 900, languages],
  ['light', 360, ['es', 'de', 'ko']],
  ['dark', 900, ['en']],
  ['dark', 360, ['fr']],
] as const)(
  'every page of a subscription is whole on %s, %i pixels wide, in %j',
  async (colorScheme, width, languages) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.route('**/*', async (route) => {
      const request = route.request();
      const body = request.postData();
      const init = { method: request.method(), headers: request.headers(), ...(body !== null && { body }) };
      const reply = await site.request(request.url(), init, env);
      await route.fulfill({
        status: reply.status,
        headers: Object.fromEntries(reply.headers),
        body: await reply.text(),
      });
    });
    const faults: string[] = [];
    for (const language of languages)
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`${host}/subscriptions/${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        faults.push(...(await violationsOf(page)).map((what) => `${language} ${name}: ${what}`));
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        if (isWide) faults.push(`${language} ${name} is wider than the window`);
        if (pictures)
          await page.screenshot({
            path: join(pictures, `${language}-${name}-${colorScheme}-${width}.png`),
            fullPage: true,
          });
      }
    expect(faults).toEqual([]);
    await page.close();
  },
  300_000,
);

test('a form that was filled wrong, and what follows it, stay in the language that was chosen', async () => {
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const request = route.request();
    const init = { method: request.method(), headers: request.headers(), body: request.postData() };
    const reply = await site.request(request.url(), request.method() === 'GET' ? {} : init, env);
    await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() });
  });
  for (const language of languages) {
    const texts = pageTexts[language];
    await page.goto(`${host}/subscriptions/?lang=${language}`);
    await page.getByRole('button', { name: texts.signUp.button }).click();
    expect(await page.getByRole('alert').textContent()).toBe(texts.wrong.address);
    await page.getByLabel(texts.signUp.address).fill('ana@reader.example');
    await page.getByRole('button', { name: texts.signUp.button }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(texts.messages.asked[0]);
  }
  await page.close();
});
