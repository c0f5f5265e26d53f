import * as z from 'zod/mini';
import { Article, type Copy } from '../articles/article.ts';
import { pageId } from '../articles/identity.ts';
import { nextVersion } from '../articles/versions.ts';
import { aliasKey, articleKey, versionKey } from './keys.ts';

type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** The little of the archive bucket that finding and changing an article takes. */
export interface Shelf {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(bucket: 'archive', key: string, body: string, condition?: Condition): Promise<boolean>;
}

const Alias = z.object({ articleId: z.string() });

/** An article as the bytes the archive keeps: the same article, the same bytes. */
export const writeArticle = (article: Article) => JSON.stringify(Article.parse(article));

/** The article a page turned out to be, by its own address or by the canonical one. */
export async function findArticle(pageId: string, shelf: Shelf): Promise<Article | undefined> {
  const alias = await shelf.get('archive', aliasKey(pageId));
  const stored = await shelf.get('archive', articleKey(alias ? Alias.parse(JSON.parse(alias.text)).articleId : pageId));
  return stored && Article.parse(JSON.parse(stored.text));
}

/** Puts an article on the shelf unless it is there, and notes under which page it was found. */
export async function shelve(article: Article, pageId: string, shelf: Shelf): Promise<void> {
  await shelf.put('archive', articleKey(article.id), writeArticle(article), { ifAbsent: true });
  await note(pageId, article.id, shelf);
}

/** Notes that a page turned out to be an article that has another id. */
export async function note(pageId: string, articleId: string, shelf: Shelf): Promise<void> {
  if (articleId !== pageId) await shelf.put('archive', aliasKey(pageId), JSON.stringify({ articleId }));
}

/** Notes that an article stands in another place too. Two notes at once: the later one sees the first and adds its own. */
export function addCopy(articleId: string, copy: Copy, shelf: Shelf): Promise<Article> {
  return change(articleId, shelf, (article) => {
    const { sources, copies = [] } = article;
    const isItsOwn = article.foundAs === pageId(copy.url) && sources[0] === copy.sourceId;
    const isNoted = copies.some(({ url, sourceId }) => url === copy.url && sourceId === copy.sourceId);
    if (isItsOwn || isNoted) return undefined;
    const all = sources.includes(copy.sourceId) ? sources : [...sources, copy.sourceId];
    return { ...article, sources: all, copies: [...copies, copy] };
  });
}

/** Keeps a new reading of an article's page as its next version, if it says something else; the one before stays. */
export function revise(articleId: string, reading: Article, shelf: Shelf): Promise<Article> {
  return change(articleId, shelf, async (article) => {
    const next = nextVersion(article, reading);
    if (next) await shelf.put('archive', versionKey(articleId, article.version ?? 1), writeArticle(article));
    return next;
  });
}

/** Changes an article, on top of whatever anybody else changed meanwhile. */
async function change(
  articleId: string,
  shelf: Shelf,
  make: (article: Article) => Article | undefined | Promise<Article | undefined>,
): Promise<Article> {
  for (;;) {
    const stored = await shelf.get('archive', articleKey(articleId));
    if (!stored) throw new Error(`${articleId} was found and is gone`);
    const article = Article.parse(JSON.parse(stored.text));
    const changed = await make(article);
    if (!changed) return article;
    if (await shelf.put('archive', articleKey(articleId), writeArticle(changed), { ifMatch: stored.etag }))
      return changed;
  }
}
