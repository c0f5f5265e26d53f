import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskSearch } from '../../shared/search/disk.ts';
import { updateIndex } from '../../shared/search/keep/disk.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { emptyFolder } from '../support/folder.ts';

async function* documents() {
  yield { id: 'a'.repeat(32), title: 'Housing', text: 'A right to housing', language: 'en', day: 20_000, facets: {} };
}

/** An index in a bucket, as the manifest names it. */
async function indexed() {
  const bucket = bucketInMemory();
  const weeks = new Map([['2026-W01', 'made of this']]);
  const made = await updateIndex({ was: undefined, weeks, documents, folder: emptyFolder() }, bucket);
  return { bucket, state: { digest: 'd1', articles: 1, ...made } };
}

test('a copy that another process clears away before it is opened is fetched once more', async () => {
  const { bucket, state } = await indexed();
  const folder = emptyFolder();
  let reads = 0;
  const getBytes = async (name: 'archive', key: string) => {
    if (reads++ === 0) rmSync(folder, { recursive: true });
    return bucket.getBytes(name, key);
  };
  const index = await diskSearch(folder).open(state, { getBytes });
  expect(index.columns.articles).toBe(1);
  expect(reads).toBeGreaterThan(1);
});

test('a piece that is gone for good is said', async () => {
  const { state } = await indexed();
  const open = diskSearch(emptyFolder()).open(state, { getBytes: async () => undefined });
  await expect(open).rejects.toThrow('was a piece of the index and is gone');
});
