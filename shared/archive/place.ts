import type { Article } from '../articles/article.ts';
import { findArticle, note, type Shelf, shelve } from './shelf.ts';
import { findTwin } from './twins.ts';

/** Which article of the archive a page is, and how we know; `wait` while that depends on one that is being read. */
export type Place =
  | { readonly kind: 'placed'; readonly article: Article; readonly because: string }
  | { readonly kind: 'wait' };

/** Finds the article that a page holds: one that is there by another address, one whose copy it is, or a new one. */
export async function place(
  made: Article,
  pageId: string,
  shelf: Shelf,
  { at, isPatient }: { readonly at: Date; readonly isPatient: boolean },
): Promise<Place> {
  const known = await findArticle(made.id, shelf);
  const twin = known ? undefined : await findTwin(made, shelf, at);
  if (twin?.kind === 'wait' && isPatient) return { kind: 'wait' };
  if (twin?.kind === 'twin') {
    const { article, because } = twin;
    for (const id of [made.id, pageId]) await note(id, article.id, shelf);
    return { kind: 'placed', article, because };
  }
  if (known) await note(pageId, known.id, shelf);
  else await shelve(made, pageId, shelf);
  return { kind: 'placed', article: known ?? made, because: 'same canonical address' };
}
