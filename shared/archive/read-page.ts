import type { Article } from '../articles/article.ts';
import { isCapturable } from '../articles/capture.ts';
import { type Made, makeArticle, type Visit } from '../articles/make-article.ts';
import { keepCapture } from './captures.ts';

/** Keeps what a page answered, and makes the article from what is kept, so that it can be made again. */
export async function readPage(visit: Visit, store: Parameters<typeof keepCapture>[1]): Promise<Made> {
  if (!isCapturable(visit)) return makeArticle(visit);
  if (visit.reply.kind !== 'page') {
    const made = await makeArticle(visit);
    if (made.kind !== 'article') return made;
  }
  const kept = await keepCapture(visit, store);
  const made = await makeArticle(kept.visit);
  return made.kind === 'article' ? { kind: 'article', article: withRaw(made.article, kept.raw) } : made;
}

/** An article with the key of the capture it was read from. */
export const withRaw = (article: Article, raw: string): Article => ({ ...article, raw });
