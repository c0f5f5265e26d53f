import { describe, expect, test } from 'vitest';
import { compact } from '../../shared/archive/compact.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { athenaKey, manifestKey, storiedKey, taggedKey } from '../../shared/archive/keys.ts';
import { archiveParts, partsOf, readManifest } from '../../shared/archive/manifest.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { emptyFolder } from '../support/folder.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';

const day = (value: string) => ({ published: { value, precision: 'day', evidence: 'json-ld' } }) as const;
const first = taggedArticle('first', day('2026-11-17'));
const second = taggedArticle('second', day('2026-11-18'));
const earlier = taggedArticle('earlier', day('2026-11-11'));

/** An archive with three articles in two weeks, compacted. */
async function archive() {
  const bucket = bucketInMemory();
  const sql = duckdb({ folder: emptyFolder() });
  let now = new Date('2026-11-24T02:30:00Z');
  const reach = { ...bucket, sql, now: () => now };
  for (const tagged of [first, second, earlier]) await bucket.put(...asObject(tagged));
  await compact(reach);
  const ask = async (query: string) => sql.query(await archiveParts(bucket), query);
  return { bucket, sql, reach, ask, passHours: (n: number) => (now = new Date(now.getTime() + n * 3_600_000)) };
}

describe('compaction', () => {
  test('makes one file a week and every article one row', async () => {
    const { bucket, ask } = await archive();
    const { weeks } = await readManifest(bucket);
    expect(Object.entries(weeks).map(([week, { articles }]) => [week, articles])).toEqual([
      ['2026-W46', 1],
      ['2026-W47', 2],
    ]);
    expect(await ask('select id, day from articles order by day')).toEqual(
      [earlier, first, second].map(({ article }) => ({ id: article.id, day: article.published?.value })),
    );
  });

  test('done again changes nothing', async () => {
    const { bucket, reach } = await archive();
    const before = new Map(bucket.store);
    await compact(reach);
    expect(new Map(bucket.store)).toEqual(before);
  });

  test('takes in a late article, a new tag and a story, and leaves other weeks alone', async () => {
    const { bucket, reach, ask } = await archive();
    const before = await readManifest(bucket);
    await bucket.put(...asObject(taggedArticle('late', day('2026-11-16'))));
    await bucket.put(...asObject({ ...first, tags: { ...first.tags, taxonomyVersion: 'next' } }));
    await bucket.put('archive', storiedKey(second.article.id), JSON.stringify({ story: 'evictions' }));
    await compact(reach);
    const after = await readManifest(bucket);
    expect(after.weeks['2026-W46']).toEqual(before.weeks['2026-W46']);
    expect(
      await ask("select taxonomy_version, story from articles where day >= date '2026-11-16' order by day"),
    ).toEqual([
      { taxonomy_version: first.tags.taxonomyVersion, story: taggedArticle('late').article.id },
      { taxonomy_version: 'next', story: first.article.id },
      { taxonomy_version: second.tags.taxonomyVersion, story: 'evictions' },
    ]);
  });

  test('drops a week whose articles are all gone', async () => {
    const { bucket, reach } = await archive();
    await bucket.remove('archive', [taggedKey(earlier.week, earlier.article.id)]);
    await compact(reach);
    expect(Object.keys((await readManifest(bucket)).weeks)).toEqual(['2026-W47']);
    expect(bucket.store.has(athenaKey('2026-W46'))).toBe(false);
  });

  test('tells Athena the file that is the week now', async () => {
    const { bucket } = await archive();
    const { weeks } = await readManifest(bucket);
    expect((await bucket.get('archive', 'athena/2026-W47/file.txt'))?.text).toBe(
      `s3://archive/${weeks['2026-W47']?.key}\n`,
    );
  });
});

test('whoever reads an older state of the archive reads it to the end, for a day', async () => {
  const { bucket, sql, reach, passHours } = await archive();
  const pinned = partsOf(await readManifest(bucket), bucket);
  const count = async () => sql.query(pinned, 'select count(*)::int as articles from articles');
  await bucket.put(...asObject(taggedArticle('late', day('2026-11-16'))));
  await compact(reach);
  expect(await count()).toEqual([{ articles: 3 }]);
  const old = pinned.map(({ key }) => key).filter((key) => key.includes('W47'));
  passHours(23);
  await compact(reach);
  expect(bucket.store.has(old[0] ?? '')).toBe(true);
  passHours(2);
  await compact(reach);
  expect(bucket.store.has(old[0] ?? '')).toBe(false);
});

test('two compactions at once lose nothing: what one could not write, the next run writes', async () => {
  const { bucket, reach, ask } = await archive();
  for (let round = 0; round < 8; round++) {
    await bucket.put(...asObject(taggedArticle(`late-${round}`, day('2026-11-16'))));
    const one = compact(reach);
    await bucket.put(...asObject(taggedArticle(`later-${round}`, day('2026-11-16'))));
    await Promise.all([one, compact(reach)]);
  }
  await compact(reach);
  expect(await ask('select count(*)::int as articles, count(distinct id)::int as ids from articles')).toEqual([
    { articles: 19, ids: 19 },
  ]);
});

test('a run that is killed before the manifest leaves the archive as it was, and the next one finishes', async () => {
  const { bucket, reach, ask } = await archive();
  await bucket.put(...asObject(taggedArticle('late', day('2026-11-16'))));
  const killed = {
    ...reach,
    put: async (b: 'archive', key: string, body: string | Uint8Array) =>
      key === manifestKey ? Promise.reject(new Error('killed')) : bucket.put(b, key, body),
  };
  await expect(compact(killed)).rejects.toThrow('killed');
  expect(await ask('select count(*)::int as articles from articles')).toEqual([{ articles: 3 }]);
  await compact(reach);
  expect(await ask('select count(*)::int as articles from articles')).toEqual([{ articles: 4 }]);
});
