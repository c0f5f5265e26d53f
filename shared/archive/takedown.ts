import type { Article } from '../articles/article.ts';
import { pageId } from '../articles/identity.ts';
import { correctionsOf } from '../taxonomy/corrections/correction.ts';
import { changeManifest, type ManifestReach } from './change-manifest.ts';
import {
  aliasKey,
  allReplaced,
  articleKey,
  capturesOf,
  retagsPrefix,
  storiedKey,
  taggedPrefix,
  tombstoneKey,
  versionsPrefix,
} from './keys.ts';
import { readManifest } from './manifest.ts';
import { RetagReport, withoutArticle } from './retag-report.ts';
import { note, type Shelf } from './shelf.ts';
import { leaveStory } from './stories.ts';
import { forgetCard } from './story-cards.ts';
import { articleIdOf } from './tagged-by-week.ts';
import { readTombstone, Tombstone } from './tombstone.ts';
import { forgetSketch } from './twins.ts';

interface Reach extends Shelf {
  list(bucket: 'archive', prefix: string): Promise<readonly { readonly key: string }[]>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
}

/** Puts an article's tombstone up: from here on nothing brings it back. The first one stands. */
export async function bury(
  { id, foundAs, raw, copies = [] }: Article,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
  { put }: Pick<Reach, 'put'>,
): Promise<void> {
  const captures = [raw, ...copies.map((copy) => copy.raw)].flatMap((key) => key?.split('/')[1] ?? []);
  const pages = [...new Set([id, foundAs, ...copies.map(({ url }) => pageId(url)), ...captures])];
  const tombstone = Tombstone.parse({ articleId: id, at: at.toISOString(), reason, by, pages });
  await put('archive', tombstoneKey(id), JSON.stringify(tombstone), { ifAbsent: true });
}

/**
 * Takes what a tombstone stands for out of the archive: text, versions, captures, tags old and new, its card, its place
 * in a story. Needs nothing but the tombstone, so it may be ended anywhere and done again. Files made before still hold
 * the article until the archive is compacted.
 */
export async function erase({ articleId, pages }: Tombstone, reach: Reach): Promise<void> {
  const { list, remove } = reach;
  await leaveStory(articleId, reach);
  await forgetCard(articleId, reach);
  await forgetSketch(articleId, reach);
  await forgetRetags(articleId, reach);
  const folders = [versionsPrefix(articleId), correctionsOf(articleId), ...pages.map(capturesOf)];
  const inFolders = (await Promise.all(folders.map((prefix) => list('archive', prefix)))).flat();
  const tags = (await Promise.all([taggedPrefix, allReplaced].map((prefix) => list('archive', prefix)))).flat();
  await remove('archive', [
    articleKey(articleId),
    storiedKey(articleId),
    ...[...inFolders, ...tags.filter(({ key }) => articleIdOf(key) === articleId)].map(({ key }) => key),
  ]);
}

async function forgetRetags(articleId: string, { list, get, put }: Reach): Promise<void> {
  for (const { key } of await list('archive', retagsPrefix)) {
    const stored = await get('archive', key);
    if (!stored?.text.includes(articleId)) continue;
    const report = RetagReport.parse(JSON.parse(stored.text));
    await put('archive', key, JSON.stringify(withoutArticle(report, articleId)));
  }
}

/**
 * Clears away files that are the archive no more, though somebody may still read them: they hold what was taken down.
 * Their keys go last, so that it may be done again where it was ended on the way.
 */
export async function purge(reach: ManifestReach): Promise<readonly string[]> {
  const over = (await readManifest(reach)).retired.map(({ key }) => key);
  await reach.remove('archive', over);
  await changeManifest(reach, (manifest) => {
    const retired = manifest.retired.filter(({ key }) => !over.includes(key));
    return retired.length < manifest.retired.length ? { ...manifest, retired } : manifest;
  });
  return over;
}

/** The tombstone of the article that a page is, or turned out to be. */
export async function tombstoneOf(pageId: string, reach: Pick<Reach, 'get'>): Promise<Tombstone | undefined> {
  const alias = await reach.get('archive', aliasKey(pageId));
  return readTombstone(alias ? JSON.parse(alias.text).articleId : pageId, reach);
}

/** Whether the article that a page is, or turned out to be, was taken down. */
export const isTakenDown = async (pageId: string, reach: Pick<Reach, 'get'>): Promise<boolean> =>
  (await tombstoneOf(pageId, reach)) !== undefined;

/** Keeps nothing of a page that turned out to be an article that was taken down, and knows it by its address next time. */
export async function turnAway({ id, raw }: Article, pageId: string, reach: Pick<Reach, 'put' | 'remove' | 'get'>) {
  await reach.remove('archive', raw ? [raw] : []);
  await note(pageId, id, reach);
}
