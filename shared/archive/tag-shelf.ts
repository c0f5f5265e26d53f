import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import { type Correction, correctionsOf, readCorrection } from '../taxonomy/corrections/correction.ts';
import type { Tags } from '../taxonomy/tags.ts';
import { replacedKey, taggedKey } from './keys.ts';
import { TaggedArticle } from './tagged.ts';

interface Stored {
  readonly text: string;
  readonly etag: string;
}

/** The little of the archive bucket that keeping tags takes. */
interface TagShelf {
  get(bucket: 'archive', key: string): Promise<Stored | undefined>;
  list(bucket: 'archive', prefix: string): Promise<readonly { readonly key: string }[]>;
  put(
    bucket: 'archive',
    key: string,
    body: string,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
}

/** What is tagged: an article of a week, by a tagger version. */
interface Subject {
  readonly article: Article;
  readonly week: string;
  readonly taggerVersion: string;
}

/** What people decided of an article. */
export async function correctionsFor(articleId: string, shelf: Pick<TagShelf, 'get' | 'list'>): Promise<Correction[]> {
  const listed = await shelf.list('archive', correctionsOf(articleId));
  const stored = await Promise.all(listed.map(({ key }) => shelf.get('archive', key)));
  return stored.flatMap((correction) => (correction ? [readCorrection(correction.text)] : []));
}

/**
 * Keeps an article with its tags, and what it had from another tagger beside it. An article that is tagged already, with
 * the same text, tagger and corrections, is left alone; of two who tag at once, the later one looks again.
 */
export async function keepTags(
  subject: Subject,
  tag: (corrections: readonly Correction[]) => Tags,
  shelf: TagShelf,
): Promise<void> {
  const { article, week, taggerVersion } = subject;
  const key = taggedKey(week, article.id);
  for (;;) {
    const stored = await shelf.get('archive', key);
    const before = stored && TaggedArticle.parse(JSON.parse(stored.text));
    const corrections = await correctionsFor(article.id, shelf);
    if (before && isUpToDate(before, subject, corrections)) return;
    if (before && before.tags.taggerVersion !== taggerVersion)
      await shelf.put('archive', replacedKey(taggerVersion, article.id), JSON.stringify(before.tags), {
        ifAbsent: true,
      });
    const tagged: TaggedArticle = { article, tags: tag(corrections), week };
    const condition = stored ? { ifMatch: stored.etag } : { ifAbsent: true as const };
    if (await shelf.put('archive', key, JSON.stringify(tagged), condition)) return;
  }
}

function isUpToDate({ article, tags }: TaggedArticle, subject: Subject, corrections: readonly Correction[]): boolean {
  const applied = new Set(tags.corrections);
  return (
    tags.taggerVersion === subject.taggerVersion &&
    corrections.length === applied.size &&
    corrections.every(({ id }) => applied.has(id)) &&
    isDeepStrictEqual(article, subject.article)
  );
}
