import { type End, endKey } from '../shared/archive/books.ts';
import { place } from '../shared/archive/place.ts';
import { readPage } from '../shared/archive/read-page.ts';
import { addCopy, findArticle } from '../shared/archive/shelf.ts';
import { isTakenDown, turnAway } from '../shared/archive/takedown.ts';
import type { Article } from '../shared/articles/article.ts';
import { maxBytesOf } from '../shared/articles/document/max-bytes.ts';
import { pageId } from '../shared/articles/identity.ts';
import { later, type RefusalCode, Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { liveWeb } from '../shared/web/http.ts';
import { fetchPolitely } from '../shared/web/polite.ts';

/** Seconds between looks, and looks, at an earlier article that this one may be a copy of and that is still being read. */
const look = { seconds: 30, most: 10 };

/** Fetches a page, keeps it as it came, archives the article in it, and writes down how the page ended. */
export const run: Run<'extract-article'> = async (page, reach) => {
  const { put, send, now, postponed } = reach;
  const id = pageId(page.url);
  const end = (how: End, articleId?: string) =>
    put('state', endKey(how, page.sourceId, id), JSON.stringify({ url: page.url, articleId, at: now().toISOString() }));
  const known = await findArticle(id, reach);
  if (known) return conclude(known, 'same address');
  if (await isTakenDown(id, reach)) return refuse('taken-down', 'its article was taken down');
  const reply = await fetchPolitely({ url: page.url, maxBytes: maxBytesOf }, reach);
  const made = await readPage({ page, reply, fetchedAt: now(), postponed }, reach);
  if (made.kind === 'wait') return later(made.seconds);
  if (made.kind === 'refused') return refuse(made.code, made.why);
  if (await isTakenDown(made.article.id, reach)) {
    await turnAway(made.article, id, reach);
    return refuse('taken-down', 'its article was taken down');
  }
  const placed = await place(made.article, id, reach, { at: now(), isPatient: postponed < look.most });
  return placed.kind === 'wait' ? later(look.seconds) : conclude(placed.article, placed.because, made.article.raw);

  async function refuse(code: RefusalCode, why: string): Promise<never> {
    await end(`refused.${code}`);
    throw new Refused(code, `${page.url}: ${why}`);
  }
  async function conclude(article: Article, because: string, raw?: string): Promise<undefined> {
    const { url, sourceId, foundAt } = page;
    const copy = { url, sourceId, foundAt, because, ...(raw && { raw }) };
    const { id: articleId, foundAs, sources } = await addCopy(article.id, copy, reach);
    await send('articles', [{ articleId }]);
    await end(foundAs === id && sources[0] === sourceId ? 'archived' : 'duplicate', articleId);
  }
};

export const handler = makeHandler('extract-article', run, { web: liveWeb() });
