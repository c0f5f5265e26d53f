import { isDeepStrictEqual } from 'node:util';
import { Article } from '../articles/article.ts';
import { articleKey, taggedPrefix } from './keys.ts';
import { TaggedArticle } from './tagged.ts';
import { takenDown } from './tombstone.ts';

interface Listed {
  readonly key: string;
  readonly etag: string;
}
interface Reach {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string } | undefined>;
  list(bucket: 'archive', prefix: string): Promise<readonly Listed[]>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
}

/** The article that a tagged one is, by its key. */
export const articleIdOf = (key: string) => key.slice(key.lastIndexOf('/') + 1, -'.json'.length);

/**
 * The tagged articles of each week, every article once: one that an edit, or other rules, dated into another week still
 * lies where it was tagged first, and is cleared away there. One that was tagged while it was taken down is in none.
 */
export async function taggedByWeek(reach: Reach): Promise<ReadonlyMap<string, readonly Listed[]>> {
  const all = await reach.list('archive', taggedPrefix);
  const over = await takenDown(reach);
  const listed = all.filter(({ key }) => !over.has(articleIdOf(key)));
  const moved = [...Map.groupBy(listed, ({ key }) => articleIdOf(key))].filter(([, places]) => places.length > 1);
  const left = (await Promise.all(moved.map(([id, places]) => formerPlaces(id, places, reach)))).flat();
  if (left.length > 0) await reach.remove('archive', left);
  const gone = new Set(left);
  return Map.groupBy(
    listed.filter(({ key }) => !gone.has(key)),
    ({ key }) => key.slice(taggedPrefix.length).split('/')[0] ?? '',
  );
}

/** Where an article is no more. Until it is tagged in its new place, it is counted in the last of its old ones. */
async function formerPlaces(id: string, places: readonly Listed[], { get }: Reach): Promise<readonly string[]> {
  const [article, ...tagged] = await Promise.all(
    [articleKey(id), ...places.map(({ key }) => key)].map((key) => get('archive', key)),
  );
  const published = article && Article.parse(JSON.parse(article.text)).published;
  const isCurrent = (text: string) =>
    isDeepStrictEqual(TaggedArticle.parse(JSON.parse(text)).article.published, published);
  const current = tagged.findIndex((one) => one && isCurrent(one.text));
  return places.map(({ key }) => key).toSpliced(current, 1);
}
