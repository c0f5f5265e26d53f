import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRegistry } from '../../shared/sources/registry.ts';

const read = (file: string) => parseRegistry(JSON.parse(readFileSync(`tests/web/${file}`, 'utf8')), file);

test('the sources of the sample web can be read', () => {
  expect(read('sample-sources.json').recordedAt).toBe('2026-11-23T05:00:00Z');
});

test('the recorded site is polled by its 17 feeds, on the clock of today', () => {
  const { recordedAt, sources } = read('recorded-sources.json');
  expect(recordedAt).toBeUndefined();
  const urls = sources.flatMap(({ poll }) => (poll.how === 'feed' ? [poll.url] : []));
  expect(new Set(urls).size).toBe(17);
  expect(urls).toHaveLength(sources.length);
});

test('each of those feeds was recorded, and calls itself by that address', ({ skip }) => {
  const web = new URL('../../../shared/corpora/web/', import.meta.url);
  skip(!existsSync(web), '../shared/corpora/web is missing: the 17 feeds are not looked up');
  for (const { poll } of read('recorded-sources.json').sources) {
    if (poll.how === 'none') continue;
    const xml = readFileSync(new URL(poll.url.replace('https://', ''), web), 'utf8');
    expect(xml).toContain(`<atom:link href="${poll.url}" rel="self"`);
  }
});
