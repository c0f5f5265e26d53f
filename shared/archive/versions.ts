import { Article } from '../articles/article.ts';
import { versionKey } from './keys.ts';
import type { Shelf } from './shelf.ts';

/** All versions of an article that the archive keeps, the oldest first and the one of today last. */
export async function versionsOf(article: Article, { get }: Pick<Shelf, 'get'>): Promise<readonly Article[]> {
  const keys = (article.earlier ?? []).map(({ version }) => versionKey(article.id, version));
  const stored = await Promise.all(keys.map((key) => get('archive', key)));
  return [...stored.flatMap((one) => (one ? [Article.parse(JSON.parse(one.text))] : [])), article];
}
