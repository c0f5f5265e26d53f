import * as z from 'zod/mini';
import type { Article } from '../articles/article.ts';
import { type Comparable, sameText } from '../articles/similar/same-text.ts';
import { sketch } from '../articles/similar/sketch.ts';
import { makeJournal } from './journal.ts';
import { archiveSettings } from './settings.ts';
import { findArticle, type Shelf } from './shelf.ts';

/** The article that another one is a copy of; `wait` while one that came before is not on the shelf yet. */
export type Twin =
  | { readonly kind: 'twin'; readonly article: Article; readonly because: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait' };

/** What is remembered of an article: the keys of its text, in their eight orders. */
const Sketched = z.object({ id: z.string(), keys: z.readonly(z.array(z.string())) });
type Sketched = z.infer<typeof Sketched>;

const { sketchesInPart, sketchedDays, maxCompared } = archiveSettings;
/** Every article's sketch in the order they came: of two that come at once exactly one stands before the other. */
const sketches = makeJournal({ entry: Sketched, sealAt: sketchesInPart, forgetDays: sketchedDays });

/** Forgets the sketch of an article that was taken down: nothing waits for it, and nothing is its copy. */
export const forgetSketch = (articleId: string, shelf: Parameters<typeof sketches.drop>[2]) =>
  sketches.drop('sketches', ({ id }) => id === articleId, shelf);

/** Looks for the article that this one is a copy of, and files this one for those that come after. */
export async function findTwin(article: Article, shelf: Shelf, at: Date): Promise<Twin> {
  const keys = sketch(article.text);
  if (keys.length === 0) return { kind: 'none' };
  const own: Sketched = { id: article.id, keys };
  const place = (all: readonly Sketched[]) => all.findIndex(({ id }) => id === own.id);
  const filed = await sketches.add('sketches', { own, isIn: (all) => place(all) >= 0, at }, shelf);
  const shared = (other: Sketched) => keys.filter((key, i) => other.keys[i] === key).length;
  const nearest = filed
    .slice(0, place(filed))
    .map((other) => ({ id: other.id, shared: shared(other) }))
    .filter((other) => other.shared > 0)
    .toSorted((a, b) => b.shared - a.shared || compare(a.id, b.id))
    .slice(0, maxCompared);
  let isComplete = true;
  for (const { id } of nearest) {
    const candidate = await findArticle(id, shelf);
    const likeness = candidate && sameText(comparable(candidate), comparable(article));
    if (candidate && likeness?.isSame && !saysMore(article, candidate))
      return { kind: 'twin', article: candidate, because: likeness.because };
    if (!candidate) isComplete = false;
  }
  return { kind: isComplete ? 'none' : 'wait' };
}

/** A feed's summary does not stand for a page that can be read. */
const saysMore = (article: Article, than: Article) => article.textFrom === 'page' && than.textFrom === 'feed';

function comparable({ title, text, language, canonicalUrl, published }: Article): Comparable {
  return { title, text, language, url: canonicalUrl, day: published?.value.slice(0, 10) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
