import { type End, endKey } from '../shared/archive/books.ts';
import { captureKey } from '../shared/archive/keys.ts';
import { addSource, findArticle, shelve } from '../shared/archive/shelf.ts';
import { pageId } from '../shared/articles/identity.ts';
import { makeArticle } from '../shared/articles/make-article.ts';
import { later, Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { liveWeb } from '../shared/web/http.ts';
import { toWarc } from '../shared/web/warc.ts';

/** Fetches a page, keeps it as it came, archives the article in it, and writes down how the page ended. */
export const run: Run<'extract-article'> = async (page, reach) => {
  const { web, put, send, now, postponed, signal } = reach;
  const id = pageId(page.url);
  const end = (how: Omit<End, 'url' | 'at'>) =>
    put('state', endKey(page.sourceId, id), JSON.stringify({ ...how, url: page.url, at: now().toISOString() }));
  let article = await findArticle(id, reach);
  if (!article) {
    const reply = await web.fetchPage({ url: page.url }, signal);
    const fetchedAt = now();
    if (reply.kind === 'page') {
      const { digest, bytes } = toWarc(reply, fetchedAt);
      await put('archive', captureKey(id, digest), bytes);
    }
    const made = await makeArticle({ page, reply, fetchedAt, postponed });
    if (made.kind === 'wait') return later(made.seconds);
    if (made.kind === 'refused') {
      await end({ outcome: 'refused', code: made.code });
      throw new Refused(made.code, `${page.url}: ${made.why}`);
    }
    await shelve(made.article, id, reach);
    article = made.article;
  }
  const { id: articleId, foundAs, sources } = await addSource(article.id, page.sourceId, reach);
  await send('articles', [{ articleId }]);
  const isFirst = foundAs === id && sources[0] === page.sourceId;
  await end({ outcome: isFirst ? 'archived' : 'duplicate', articleId });
  return undefined;
};

export const handler = makeHandler('extract-article', run, { web: liveWeb() });
