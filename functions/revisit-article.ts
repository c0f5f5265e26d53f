import { readPage } from '../shared/archive/read-page.ts';
import { findArticle, revise } from '../shared/archive/shelf.ts';
import { pageId } from '../shared/articles/identity.ts';
import { mayRevisit } from '../shared/articles/versions.ts';
import { later } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { liveWeb } from '../shared/web/http.ts';
import { fetchPolitely } from '../shared/web/polite.ts';

/** Fetches an article's page again, because its source says that it changed; what was edited becomes the next version. */
export const run: Run<'revisit-article'> = async (page, reach) => {
  const { send, now, postponed } = reach;
  const id = pageId(page.url);
  const known = await findArticle(id, reach);
  if (!known || !mayRevisit(known, id, now())) return undefined;
  const reply = await fetchPolitely({ url: page.url }, reach);
  const made = await readPage({ page, reply, fetchedAt: now(), postponed }, reach);
  if (made.kind === 'wait') return later(made.seconds);
  // A page that went away or says less takes nothing from the archive.
  if (made.kind === 'refused') return undefined;
  const revised = await revise(known.id, made.article, reach);
  // Not only if it is new: whoever wrote it may have been stopped before this.
  if (revised.version !== undefined) await send('articles', [{ articleId: known.id }]);
  return undefined;
};

export const handler = makeHandler('revisit-article', run, { web: liveWeb() });
