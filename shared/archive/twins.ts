import * as z from 'zod/mini';
import type { Article } from '../articles/article.ts';
import { type Comparable, sameText } from '../articles/similar/same-text.ts';
import { sketch } from '../articles/similar/sketch.ts';
import { alikeKey } from './keys.ts';
import { findArticle, type Shelf } from './shelf.ts';

/** Articles filed under one key of their sketches, in the order they came. */
const Filed = z.array(z.object({ id: z.string(), keys: z.array(z.string()), at: z.iso.datetime() }));
type Filed = z.infer<typeof Filed>;
type Entry = Filed[number];

/** The article that another one is a copy of; `wait` while one that came before is not on the shelf yet. */
export type Twin =
  | { readonly kind: 'twin'; readonly article: Article; readonly because: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait' };

/** Days that an article is remembered for what copies it, and entries of a key at the most. */
const rememberedDays = 400;
const maxFiled = 200;
/** Articles compared word by word at the most, those that share most keys first. */
const maxCompared = 6;

/**
 * Looks for the article that this one is a copy of, and files this one for those that come after. Of two that come at
 * once exactly one sees the other as earlier: in the first key that both share, one was written before the other.
 */
export async function findTwin(article: Article, shelf: Shelf, at: Date): Promise<Twin> {
  const keys = sketch(article.text);
  const own: Entry = { id: article.id, keys: [...keys], at: at.toISOString() };
  const before = new Map(await Promise.all(keys.map(async (key) => [key, await fileUnder(key, own, shelf)] as const)));
  const earlier = distinct([...before.values()].flat()).filter((other) => {
    const first = keys.find((key) => other.keys.includes(key)) ?? '';
    return before.get(first)?.some(({ id }) => id === other.id);
  });
  const shared = (other: Entry) => other.keys.filter((key) => keys.includes(key)).length;
  const nearest = earlier.toSorted((a, b) => shared(b) - shared(a) || compare(a.id, b.id)).slice(0, maxCompared);
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

/** Files an article under a key, and gives those that came before it. */
async function fileUnder(key: string, own: Entry, { get, put }: Shelf): Promise<Filed> {
  for (;;) {
    const stored = await get('archive', alikeKey(key));
    const filed = stored ? Filed.parse(JSON.parse(stored.text)) : [];
    const position = filed.findIndex(({ id }) => id === own.id);
    if (position >= 0) return filed.slice(0, position);
    const oldest = Date.parse(own.at) - rememberedDays * 86_400_000;
    const kept = filed.filter(({ at }) => Date.parse(at) >= oldest).slice(1 - maxFiled);
    const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
    if (await put('archive', alikeKey(key), JSON.stringify([...kept, own]), condition)) return kept;
  }
}

/** A feed's summary does not stand for a page that can be read. */
const saysMore = (article: Article, than: Article) => article.textFrom === 'page' && than.textFrom === 'feed';

function comparable({ title, text, language, canonicalUrl, published }: Article): Comparable {
  return { title, text, language, url: canonicalUrl, day: published?.value.slice(0, 10) };
}

const distinct = (entries: Filed): Filed => [...new Map(entries.map((entry) => [entry.id, entry])).values()];
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
