import { expect, test } from 'vitest';
import { digestFiles, listFiles } from '../../shared/site/published-files.ts';
import { earlier, issue, siteUrl } from './formats/issues.ts';

const publication = { siteUrl, sender: 'The Monitor <digest@monitor.example>' };
const keys = (files: readonly (readonly [key: string, body: string])[]) => files.map(([key]) => key);

test('a digest is published in every form below its week', () => {
  expect(keys(digestFiles(issue, publication))).toEqual([
    'digests/2026-W47.html',
    'digests/2026-W47/figures.html',
    'digests/2026-W47.json',
    'digests/2026-W47.md',
    'digests/2026-W47.fragment.html',
    'digests/2026-W47.ics',
    'digests/2026-W47.opml',
  ]);
});

test('what is published again is the same, byte for byte, in whatever order digests are read', () => {
  expect(digestFiles(structuredClone(issue), publication)).toEqual(digestFiles(issue, publication));
  const lists = listFiles([issue, earlier], publication);
  expect(listFiles([earlier, issue], publication)).toEqual(lists);
  expect(keys(lists)).toContain('digests/latest.fragment.html');
});

test('before the first digest there is a list and there are feeds, and nothing is called the latest', () => {
  expect(keys(listFiles([], publication))).toEqual([
    'digests/index.html',
    'digests/feed.xml',
    'digests/feed.atom',
    'digests/feed.json',
    'digests/events.ics',
  ]);
});
