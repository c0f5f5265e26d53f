import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compact } from '../../shared/archive/compact.ts';
import { forgetParts } from '../../shared/archive/disk.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { articleKey, replacedKey, retagReportKey, tombstoneKey } from '../../shared/archive/keys.ts';
import { archiveParts, readManifest } from '../../shared/archive/manifest.ts';
import { retagReport } from '../../shared/archive/retag-report.ts';
import { note, shelve } from '../../shared/archive/shelf.ts';
import { linkStory } from '../../shared/archive/stories.ts';
import { storyCard } from '../../shared/archive/story-card.ts';
import { readStory, storyIdOf } from '../../shared/archive/story-shelf.ts';
import { bury, erase, isTakenDown, purge, tombstoneOf, turnAway } from '../../shared/archive/takedown.ts';
import { findTwin } from '../../shared/archive/twins.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { diskSearch } from '../../shared/search/disk.ts';
import { find } from '../../shared/search/find.ts';
import { indexArchive } from '../../shared/search/keep/index-archive.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { emptyFolder } from '../support/folder.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';

const day = { published: { value: '2026-11-17', precision: 'day', evidence: 'json-ld' } } as const;
const words = 'Heronsgate quarrel nobody may read of';
const copied = 'https://elsewhere.example/heronsgate';
const facts = 'Irena Varga and Tomas Crane counted 4,300 evictions until 31 August 2026. ';
const gone = taggedArticle('gone', {
  ...day,
  title: words,
  text: `${words}. ${facts}Streets lay quiet that evening; a ferry left late, and bakers by the quay sold bread to whoever had stayed to hear the judge read out her long ruling on leases.`,
  raw: 'raw/page/one.warc.gz',
  copies: [{ url: copied, sourceId: 'other', foundAt: '2026-11-17T10:00:00Z', because: 'same text' }],
});
const beside = taggedArticle('beside', {
  ...day,
  title: 'Harbour council answers tenants',
  url: 'https://harbour.example/news/beside',
  canonicalUrl: 'https://harbour.example/news/beside',
  text: `The council of the harbour answers. ${facts}It promises homes for all families by spring, asks the province for money, and will meet tenants every second week in the old customs house until then.`,
});
const stays = taggedArticle('stays', day);
const now = () => new Date('2026-11-24T02:30:00Z');
const why = { reason: 'The author asked for it.', by: 'R. Reviewer', at: now() };

type Bucket = ReturnType<typeof bucketInMemory>;

/** An archive with three articles; of one all is kept that may be kept of an article. */
async function archive() {
  const bucket = bucketInMemory();
  const folder = emptyFolder();
  for (const tagged of [gone, beside, stays]) {
    await shelve(tagged.article, tagged.article.id, bucket);
    await bucket.put(...asObject(tagged));
    await findTwin(tagged.article, bucket, now());
    await linkStory(storyCard(tagged), bucket, now());
  }
  await note('another-page', gone.article.id, bucket);
  const { id, title, url } = gone.article;
  const report = retagReport('v2', 3, [
    { article: { id, title, url }, before: { ...gone.tags, themes: [] }, after: gone.tags },
  ]);
  for (const [key, body] of [
    ['raw/page/one.warc.gz', words],
    [`raw/${gone.article.foundAs}/one.warc.gz`, words],
    [`raw/${pageId(copied)}/two.warc.gz`, words],
    [`versions/${id}/1.json`, words],
    [replacedKey('v2', id), words],
    [retagReportKey('v2'), JSON.stringify(report)],
  ] as const)
    await bucket.put('archive', key, body);
  await run({ ...bucket, folder });
  return { bucket, folder };
}

const run = async ({ folder, ...bucket }: Bucket & { folder: string }) => {
  const reach = { ...bucket, sql: duckdb({ folder }), now };
  await compact(reach);
  await indexArchive(reach, { folder, thoroughly: true });
  await forgetParts(folder, await purge(reach));
};

/** What staff do, once more where it was ended on the way. */
async function takeDown(bucket: Bucket, folder: string): Promise<void> {
  if (bucket.store.has(articleKey(gone.article.id))) await bury(gone.article, why, bucket);
  const tombstone = await tombstoneOf(gone.article.id, bucket);
  if (!tombstone) throw new TypeError('no tombstone');
  await erase(tombstone, bucket);
  await run({ ...bucket, folder });
}

async function expectGone(bucket: Bucket, folder: string) {
  for (const [key, { body }] of bucket.store)
    for (const said of [words, 'Heronsgate quarrel', 'enheronsg'])
      expect(Buffer.from(body).includes(said), `${key} has "${said}"`).toBe(false);
  const manifest = await readManifest(bucket);
  const files = Object.values(manifest.weeks).map(({ key }) => key);
  expect([...bucket.store.keys()].filter((key) => key.startsWith('parquet/'))).toEqual(files);
  const reach = { ...bucket, sql: duckdb({ folder }) };
  const rows = await reach.sql.query(await archiveParts(bucket), 'select id from articles order by id');
  const left = [beside.article.id, stays.article.id].sort();
  expect(rows.map(({ id }) => id)).toEqual(left);
  expect(readdirSync(folder).filter((name) => name.endsWith('.parquet'))).toHaveLength(files.length);
  const index = await diskSearch(folder).open(manifest.search, bucket);
  const { hits } = find(index, { filters: {}, sort: 'date', limit: 9 });
  expect(hits.map(({ id }) => id).sort()).toEqual(left);
}

test('no object of the bucket, no row, no index and no file kept here holds an article that was taken down', async () => {
  const { bucket, folder } = await archive();
  const holding = [...bucket.store].filter(([, { body }]) => Buffer.from(body).includes(words)).map(([key]) => key);
  for (const part of [
    'articles/',
    'tagged/',
    'journals/cards/',
    'stories/',
    'versions/',
    'raw/',
    'replaced/',
    'retags/',
  ])
    expect(holding.filter((key) => key.startsWith(part)).length, part).toBeGreaterThan(0);
  await takeDown(bucket, folder);
  await expectGone(bucket, folder);
});

test('ended after any of its writes and asked again, it leaves nothing behind', { timeout: 120_000 }, async () => {
  const { bucket, folder } = await archive();
  const before = [...bucket.store];
  for (let writes = 0, isWhole = false; !isWhole; writes++) {
    bucket.store.clear();
    for (const [key, stored] of before) bucket.store.set(key, stored);
    isWhole = await takeDown(endedAfter(writes, bucket), folder).then(
      () => true,
      (error) => {
        expect(error.message).toBe('ended');
        return false;
      },
    );
    if (bucket.store.has(tombstoneKey(gone.article.id))) {
      await takeDown(bucket, folder);
      await expectGone(bucket, folder);
    }
    expect(writes).toBeLessThan(60);
  }
});

/** A bucket whose user is ended after some writes; of what is removed at once half goes. */
function endedAfter(writes: number, bucket: Bucket): Bucket {
  let left = writes;
  const isEnd = () => left-- <= 0;
  const end = () => {
    throw new Error('ended');
  };
  return {
    ...bucket,
    put: async (...written) => (isEnd() ? end() : bucket.put(...written)),
    remove: async (name, keys) => {
      if (!isEnd()) return bucket.remove(name, keys);
      await bucket.remove(name, keys.slice(0, keys.length / 2));
      end();
    },
  };
}

test('the others of its story stay together, and nobody waits for it', async () => {
  const { bucket, folder } = await archive();
  const id = await storyIdOf(gone.article.id, bucket);
  expect((await readStory(id, bucket)).story.members).toHaveLength(2);
  await takeDown(bucket, folder);
  expect((await readStory(id, bucket)).story).toMatchObject({ members: [{ id: beside.article.id }], links: [] });
  const same = { ...gone.article, id: pageId(copied), foundAs: pageId(copied) };
  expect(await findTwin(same, bucket, now())).toEqual({ kind: 'none' });
});

test('a tombstone says when and why, and the page is not read again, whatever its address', async () => {
  const { bucket, folder } = await archive();
  await takeDown(bucket, folder);
  const stone = await bucket.get('archive', tombstoneKey(gone.article.id));
  expect(JSON.parse(stone?.text ?? '')).toMatchObject({
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

test('a page that turns out to be such an article is known from then on, and what it answered is not kept', async () => {
  const { bucket, folder } = await archive();
  await takeDown(bucket, folder);
  const raw = 'raw/third-page/three.warc.gz';
  await bucket.put('archive', raw, words);
  await turnAway({ ...gone.article, raw }, 'third-page', bucket);
  expect(await isTakenDown('third-page', bucket)).toBe(true);
  expect(bucket.store.has(raw)).toBe(false);
});

test('what was tagged while it was taken down is in no file', async () => {
  const { bucket, folder } = await archive();
  await takeDown(bucket, folder);
  await bucket.put(...asObject(gone));
  await run({ ...bucket, folder });
  const sql = duckdb({ folder });
  expect(
    await sql.query(await archiveParts(bucket), `select id from articles where id = '${gone.article.id}'`),
  ).toEqual([]);
});
