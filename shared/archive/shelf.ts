import * as z from 'zod/mini';
import { Article } from '../articles/article.ts';
import { aliasKey, articleKey } from './keys.ts';

/** The little of the archive bucket that finding and changing an article takes. */
interface Shelf {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(
    bucket: 'archive',
    key: string,
    body: string,
    condition?: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
}

const Alias = z.object({ articleId: z.string() });

/** The article a page turned out to be, by its own address or by the canonical one. */
export async function findArticle(pageId: string, shelf: Shelf): Promise<Article | undefined> {
  const alias = await shelf.get('archive', aliasKey(pageId));
  const stored = await shelf.get('archive', articleKey(alias ? Alias.parse(JSON.parse(alias.text)).articleId : pageId));
  return stored && Article.parse(JSON.parse(stored.text));
}

/** Puts an article on the shelf unless it is there, and notes under which page it was found. */
export async function shelve(article: Article, pageId: string, shelf: Shelf): Promise<void> {
  await shelf.put('archive', articleKey(article.id), JSON.stringify(article), { ifAbsent: true });
  if (article.id !== pageId) await shelf.put('archive', aliasKey(pageId), JSON.stringify({ articleId: article.id }));
}

/** Notes that a source carries an article too. Two sources at once: the later one sees the first's note and adds its own. */
export async function addSource(articleId: string, sourceId: string, shelf: Shelf): Promise<Article> {
  for (;;) {
    const stored = await shelf.get('archive', articleKey(articleId));
    if (!stored) throw new Error(`${articleId} was found and is gone`);
    const article = Article.parse(JSON.parse(stored.text));
    if (article.sources.includes(sourceId)) return article;
    const noted = { ...article, sources: [...article.sources, sourceId] };
    if (await shelf.put('archive', articleKey(articleId), JSON.stringify(noted), { ifMatch: stored.etag }))
      return noted;
  }
}
