import * as z from 'zod/mini';
import { Article } from '../articles/article.ts';
import { Tags } from '../taxonomy/tags.ts';

/** An article with its tags: what analysts query and digests count. */
export const TaggedArticle = z.object({ article: Article, tags: Tags, week: z.string() });
export type TaggedArticle = z.infer<typeof TaggedArticle>;

/** The story an article belongs to, by its id. */
export const Storied = z.object({ story: z.string() });
