import type { Article } from '../articles/article.ts';
import { changeManifest, type ManifestReach } from './change-manifest.ts';
import { aliasKey, articleKey, storiedKey, taggedKey, tombstoneKey } from './keys.ts';
import { Tombstone } from './tombstone.ts';

interface Reach {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  list(bucket: 'archive', prefix: string): Promise<readonly { readonly key: string }[]>;
  put(bucket: 'archive', key: string, body: string, condition: { readonly ifAbsent: true }): Promise<boolean>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
}

/** Prefixes under which things about an article lie in folders of their own. */
const foldersOf = ({ id, foundAs }: Article) => [`versions/${id}/`, `corrections/${id}/`, `raw/${foundAs}/`];

/**
 * Takes an article out of the archive: its text, versions, captures and tags. The tombstone is written first, so that
 * nothing that runs meanwhile brings it back. Files made before still hold it until the archive is compacted.
 */
export async function takeDown(
  { article, week }: { readonly article: Article; readonly week: string },
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
  { list, put, remove }: Reach,
): Promise<void> {
  const tombstone = Tombstone.parse({ articleId: article.id, at: at.toISOString(), reason, by });
  await put('archive', tombstoneKey(article.id), JSON.stringify(tombstone), { ifAbsent: true });
  const inFolders = await Promise.all(foldersOf(article).map((prefix) => list('archive', prefix)));
  const copies = (article.copies ?? []).flatMap(({ raw }) => raw ?? []);
  await remove('archive', [
    articleKey(article.id),
    taggedKey(week, article.id),
    storiedKey(article.id),
    ...copies,
    ...(article.raw ? [article.raw] : []),
    ...inFolders.flat().map(({ key }) => key),
  ]);
}

/** Clears away files that are the archive no more, though somebody may still read them: they hold what was taken down. */
export async function purge(reach: ManifestReach): Promise<void> {
  let over: readonly string[] = [];
  await changeManifest(reach, (manifest) => {
    over = manifest.retired.map(({ key }) => key);
    return over.length > 0 ? { ...manifest, retired: [] } : manifest;
  });
  await reach.remove('archive', over);
}

/** Whether the article that a page is, or turned out to be, was taken down. */
export async function isTakenDown(pageId: string, { get }: Pick<Reach, 'get'>): Promise<boolean> {
  const alias = await get('archive', aliasKey(pageId));
  const id = alias ? JSON.parse(alias.text).articleId : pageId;
  return (await get('archive', tombstoneKey(id))) !== undefined;
}
