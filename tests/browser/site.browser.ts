import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskPaths } from '../../shared/desk/paths.ts';
import { deskStyle } from '../../shared/desk/style.ts';
import { assets } from '../../shared/site/assets.ts';
import { digestFragment } from '../../shared/site/formats/fragment.ts';
import { deskPages } from '../desk/views.ts';
import { issue, siteUrl } from '../site/formats/issues.ts';
import { pages } from '../site/views.ts';
import { openBrowser, violationsOf } from './chromium.ts';

/** Where pictures go, for people to look at. Default: nowhere. */
const pictures = process.env['SITE_PICTURES'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  if (pictures) mkdirSync(pictures, { recursive: true });
});
afterAll(() => browser?.close());

const shown = [
  ...Object.entries(pages),
  ...Object.entries(deskPages).map(([name, html]) => [`desk, ${name}`, html] as const),
];
const styles = new Map([...assets, [deskPaths.style, { contentType: 'text/css', body: deskStyle }]]);
const ways: Readonly<Record<string, BrowserContextOptions>> = {
  'on a desk': { viewport: { width: 1100, height: 900 } },
  'on a phone': { viewport: { width: 360, height: 740 } },
  'in the dark': { viewport: { width: 1100, height: 900 }, colorScheme: 'dark' },
};

/** Shows a page as the site serves it, with its style and nothing else. */
async function open(page: Page, html: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = styles.get(pathname);
    return asset ? route.fulfill(asset) : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(`${siteUrl}page`);
}

describe.each(Object.entries(ways))('every page %s', (way, options) => {
  test('has nothing that axe finds wrong, and is no wider than the window', { timeout: 300_000 }, async () => {
    const context = await browser.newContext(options);
    const faults: string[] = [];
    for (const [name, html] of shown) {
      const page = await context.newPage();
      await open(page, html);
      faults.push(...(await violationsOf(page)).map((fault) => `${name}: ${fault}`));
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > (options.viewport?.width ?? 0)) faults.push(`${name}: ${width} wide`);
      if (pictures)
        await page.screenshot({
          path: join(pictures, `${name} ${way}.png`.replaceAll(/[^\w.]+/g, '-')),
          fullPage: true,
        });
      await page.close();
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});

test('a printed digest keeps its charts’ colours, opens what is folded, and leaves the menu away', async () => {
  const page = await browser.newPage();
  await open(page, pages['digest with everything'] ?? '');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const seen = await page.evaluate<Record<string, unknown>>(`(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    const folded = document.querySelector('details:not([open]) li');
    return {
      menu: style('header.site nav').display,
      contents: style('.contents').display,
      paper: getComputedStyle(document.body).backgroundColor,
      chart: style('.trends rect').printColorAdjust,
      folded: folded.checkVisibility({ contentVisibilityAuto: true }),
    };
  })()`);
  expect(seen).toEqual({ menu: 'none', contents: 'none', paper: 'rgb(255, 255, 255)', chart: 'exact', folded: true });
  await page.close();
});

test('a fragment in a page of somebody else has nothing that axe finds wrong', async () => {
  const page = await browser.newPage();
  await page.setContent(
    `<!DOCTYPE html><html lang="de"><head><title>Aktuell</title></head><body><main><h1>Aktuell</h1>${digestFragment(issue, siteUrl)}</main></body></html>`,
  );
  expect(await violationsOf(page)).toEqual([]);
  await page.close();
});
