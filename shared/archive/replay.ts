import type { Article } from '../articles/article.ts';
import { readCapture } from '../articles/capture.ts';
import { makeArticle } from '../articles/make-article.ts';
import { withLedger } from '../articles/versions.ts';
import { withRaw } from './read-page.ts';
import { writeArticle } from './shelf.ts';

/** What reading an article again from its capture gave. */
export type Replayed =
  /** The very bytes that the archive holds. */
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly article: Article; readonly changes: readonly FieldChange[] }
  /** It was archived before captures said how they came about, or the capture is gone. */
  | { readonly kind: 'no-capture' }
  /** Today's rules make no article of the page; the archive keeps what it has. */
  | { readonly kind: 'not-an-article'; readonly why: string };

/** A fact that reads differently now, and by how many characters at least. */
export interface FieldChange {
  readonly field: string;
  readonly characters: number;
}

/** Reads an article again from its capture, by the rules of today. */
export async function replay(
  stored: Article,
  getBytes: (bucket: 'archive', key: string) => Promise<Uint8Array | undefined>,
): Promise<Replayed> {
  const bytes = stored.raw === undefined ? undefined : await getBytes('archive', stored.raw);
  if (!bytes || stored.raw === undefined) return { kind: 'no-capture' };
  const made = await makeArticle(readCapture(bytes));
  if (made.kind !== 'article') return { kind: 'not-an-article', why: made.kind === 'wait' ? 'put off' : made.why };
  const article = withLedger(withRaw(made.article, stored.raw), stored);
  if (writeArticle(article) === writeArticle(stored)) return { kind: 'same' };
  return { kind: 'changed', article, changes: changesBetween(stored, article) };
}

function changesBetween(before: Article, after: Article): readonly FieldChange[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [a, b] = [JSON.stringify(was.get(field)) ?? '', JSON.stringify(is.get(field)) ?? ''];
    return a === b ? [] : [{ field, characters: charactersApart(a, b) }];
  });
}

/** The characters between the first and the last place where two texts differ. */
function charactersApart(a: string, b: string): number {
  let [start, end] = [0, 0];
  const least = Math.min(a.length, b.length);
  while (start < least && a[start] === b[start]) start += 1;
  while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
