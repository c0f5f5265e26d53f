import { expect, onTestFinished, test } from 'vitest';
import { openSite } from '../../../cdk/monitor/site.ts';

test.each([
  ['/', 'serve-web'],
  ['/pushed/', 'serve-web'],
  ['/desk', 'serve-desk'],
  ['/desk/2026-W47/', 'serve-desk'],
  ['/desks/', 'serve-web'],
  ['/push/town/token?hub.mode=subscribe', 'receive-push'],
])('%s is answered by %s', async (path, step) => {
  const invoke = async (name: string) => ({ statusCode: 200, headers: {}, body: name, isBase64Encoded: false });
  const site = await openSite({ local: { invoke } }, 0);
  onTestFinished(site.stop);
  expect(await (await fetch(new URL(path, site.url))).text()).toBe(step);
});
