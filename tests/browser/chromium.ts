import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium, without a window. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** What axe finds wrong with a page, each with the element it is about. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Run from outside, since pages allow no script.
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await client.send('Runtime.evaluate', {
    expression:
      'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 160))))',
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}
