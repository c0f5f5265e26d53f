import { expect, test } from 'vitest';
import { compact } from '../../shared/archive/compact.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { articleKey, tombstoneKey } from '../../shared/archive/keys.ts';
import { archiveParts, readManifest } from '../../shared/archive/manifest.ts';
import { note, shelve } from '../../shared/archive/shelf.ts';
import { isTakenDown, purge, takeDown } from '../../shared/archive/takedown.ts';
import { diskSearch } from '../../shared/search/disk.ts';
import { find } from '../../shared/search/find.ts';
import { indexArchive } from '../../shared/search/keep/index-archive.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { emptyFolder } from '../support/folder.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';

const day = { published: { value: '2026-11-17', precision: 'day', evidence: 'json-ld' } } as const;
const words = 'a heron nobody may read of';
const gone = taggedArticle('gone', { ...day, title: words, text: words, raw: 'raw/page/one.warc.gz' });
const stays = taggedArticle('stays', day);

/** An archive with two articles, one of them taken down. */
async function takenDown() {
  const bucket = bucketInMemory();
  const folder = emptyFolder();
  const now = () => new Date('2026-11-24T02:30:00Z');
  const reach = { ...bucket, sql: duckdb({ folder }), now };
  for (const tagged of [gone, stays]) {
    await shelve(tagged.article, tagged.article.id, bucket);
    await bucket.put(...asObject(tagged));
  }
  await note('another-page', gone.article.id, bucket);
  await bucket.put('archive', 'raw/page/one.warc.gz', words);
  await bucket.put('archive', `versions/${gone.article.id}/1.json`, words);
  await compact(reach);
  await indexArchive(reach, folder);
  await takeDown(gone, { reason: 'The author asked for it.', by: 'R. Reviewer', at: now() }, bucket);
  await compact(reach);
  await indexArchive(reach, folder);
  await purge(reach);
  return { bucket, reach, folder };
}

test('no object of the bucket, no row and no index holds an article that was taken down', async () => {
  const { bucket, reach, folder } = await takenDown();
  for (const [key, { body }] of bucket.store) expect(Buffer.from(body).includes(words), key).toBe(false);
  const rows = await reach.sql.query(await archiveParts(bucket), 'select id from articles');
  expect(rows).toEqual([{ id: stays.article.id }]);
  const { search } = await readManifest(bucket);
  const index = await diskSearch(folder).open(search, bucket);
  expect(find(index, { filters: {}, sort: 'date', limit: 9 })).toMatchObject({
    total: 1,
    hits: [{ id: stays.article.id }],
  });
});

test('a tombstone says when and why, and the page is not read again, whatever its address', async () => {
  const { bucket } = await takenDown();
  const stone = await bucket.get('archive', tombstoneKey(gone.article.id));
  expect(JSON.parse(stone?.text ?? '')).toEqual({
    articleId: gone.article.id,
    at: '2026-11-24T02:30:00.000Z',
    reason: 'The author asked for it.',
    by: 'R. Reviewer',
  });
  expect(await isTakenDown(gone.article.id, bucket)).toBe(true);
  expect(await isTakenDown('another-page', bucket)).toBe(true);
  expect(await isTakenDown(stays.article.id, bucket)).toBe(false);
  expect(await bucket.get('archive', articleKey(stays.article.id))).toBeDefined();
});
