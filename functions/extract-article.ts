import { type End, endKey } from '../shared/archive/books.ts';
import { captureKey } from '../shared/archive/keys.ts';
import { addSource, findArticle, shelve } from '../shared/archive/shelf.ts';
import { pageId } from '../shared/articles/identity.ts';
import { makeArticle } from '../shared/articles/make-article.ts';
import { later, Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { liveWeb } from '../shared/web/http.ts';
import { fetchPolitely } from '../shared/web/polite.ts';
import { toWarc } from '../shared/web/warc.ts';

/** Fetches a page, keeps it as it came, archives the article in it, and writes down how the page ended. */
export const run: Run<'extract-article'> = async (page, reach) => {
  const { put, send, now, postponed } = reach;
  const id = pageId(page.url);
  const write = (end: End, articleId?: string) =>
    put('state', endKey(end, page.sourceId, id), JSON.stringify({ url: page.url, articleId, at: now().toISOString() }));
  let article = await findArticle(id, reach);
  if (!article) {
    const reply = await fetchPolitely({ url: page.url }, reach);
    const fetchedAt = now();
    if (reply.kind === 'page') {
      const { digest, bytes } = toWarc(reply, fetchedAt);
      await put('archive', captureKey(id, digest), bytes);
    }
    const made = await makeArticle({ page, reply, fetchedAt, postponed });
    if (made.kind === 'wait') return later(made.seconds);
    if (made.kind === 'refused') {
      await write(`refused.${made.code}`);
      throw new Refused(made.code, `${page.url}: ${made.why}`);
    }
    await shelve(made.article, id, reach);
    article = made.article;
  }
  const { id: articleId, foundAs, sources } = await addSource(article.id, page.sourceId, reach);
  await send('articles', [{ articleId }]);
  const isFirst = foundAs === id && sources[0] === page.sourceId;
  await write(isFirst ? 'archived' : 'duplicate', articleId);
  return undefined;
};

export const handler = makeHandler('extract-article', run, { web: liveWeb() });
