import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../../support/folder.ts';
import { monitor } from '../../support/monitor.ts';

/** A recorded web of one site: its feed is gone, its home page declares another one. */
function siteWithDeadFeed() {
  const folder = emptyFolder();
  const host = join(folder, 'web', 'lindow.example');
  mkdirSync(host, { recursive: true });
  const item = '<item><title>Ramps</title><link>https://lindow.example/ramps.html</link></item>';
  writeFileSync(join(host, 'feed.http'), 'HTTP/1.1 410 Gone\r\n\r\n');
  writeFileSync(join(host, 'index.html'), '<link rel="alternate" type="application/rss+xml" href="/news.xml">');
  writeFileSync(join(host, 'news.xml'), `<rss version="2.0"><channel><title>L</title>${item}</channel></rss>`);
  writeFileSync(join(host, 'ramps.html'), '<p>Ramps</p>');
  const sources = join(folder, 'sources.json');
  const source = {
    id: 'lindow',
    organisation: 'Port Lindow',
    site: 'https://lindow.example/',
    languages: ['en'],
    scope: 'invented',
    kind: 'news-source',
    poll: { how: 'feed', url: 'https://lindow.example/feed' },
  };
  writeFileSync(sources, JSON.stringify({ recordedAt: '2026-11-23T05:00:00Z', sources: [source] }, null, 2));
  return { sources, where: ['--data', join(folder, 'data'), '--web', join(folder, 'web'), '--sources', sources] };
}

test('a feed that dies leads to a search, a proposal, and after a person’s yes to visits elsewhere', async () => {
  const { sources, where } = siteWithDeadFeed();
  const first = await monitor(['run', '--once', ...where]);
  expect(first.stdout).toContain('gone, lindow');

  const strict = await monitor(['sources', 'health', '--strict', ...where]);
  expect(strict.code).toBe(1);
  expect(strict.stdout).toMatch(/lindow +troubled/);

  const proposed = await monitor(['sources', 'proposals', ...where]);
  expect(proposed.stdout).toMatch(/lindow +gone .*https:\/\/lindow\.example\/news\.xml +feed +1 .*Ramps/);

  const told = await monitor(['sources', 'accept', 'lindow', ...where]);
  expect(told.stdout).toMatch(/sources\.json, line \d+:\n- "poll"/);
  expect(told.stdout).toContain('+ "poll": { "how": "feed", "url": "https://lindow.example/news.xml" }');
  expect(readFileSync(sources, 'utf8')).not.toContain('news.xml');

  await monitor(['sources', 'accept', 'lindow', '--write', ...where]);
  // The next day: a recorded web's clock begins anew with every run.
  writeFileSync(sources, readFileSync(sources, 'utf8').replace('2026-11-23T', '2026-11-24T'));
  const second = await monitor(['run', '--once', ...where]);
  expect(second.stdout).toContain('1 of 1 known sources were visited: 1 with something new');
  const again = await monitor(['sources', 'accept', 'lindow', ...where]);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/nothing is proposed.*monitor sources proposals/);
}, 60_000);

test('a source whose site was never searched has nothing to accept', async () => {
  const { where } = siteWithDeadFeed();
  const { code, stderr } = await monitor(['sources', 'reject', 'lindow', ...where]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/lindow: its site was never searched/);
});
