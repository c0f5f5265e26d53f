import type { Digest, Mention, Story } from '../digest/digest.ts';
import { mailSettings } from './settings.ts';

/** What one subscriber gets of a digest. */
export interface Slice {
  readonly stories: readonly Story[];
  readonly mentions: readonly Mention[];
  /** Articles of the week that the subscriber wants and the mail does not hold. */
  readonly more: number;
}

/** The stories and other articles on a subscriber's themes; the stories alone for who wants all. */
export function sliceOf(digest: Digest, themes: readonly string[]): Slice {
  if (themes.length === 0)
    return { stories: digest.stories, mentions: [], more: digest.totals.articles - digest.stories.length };
  const chosen = digest.themes.filter(({ id }) => themes.includes(id));
  const wanted = new Set(chosen.flatMap(({ articleIds }) => articleIds));
  const stories = digest.stories.filter(({ articleId }) => wanted.has(articleId));
  const mentions = digest.mentions.filter(({ articleId }) => wanted.has(articleId)).slice(0, mailSettings.maxMentions);
  return { stories, mentions, more: wanted.size - stories.length - mentions.length };
}

/** A slice with one article less, the least important first; `undefined` when nothing is left to take. */
export function shorter({ stories, mentions, more }: Slice): Slice | undefined {
  if (mentions.length > 0) return { stories, mentions: mentions.slice(0, -1), more: more + 1 };
  if (stories.length > 0) return { stories: stories.slice(0, -1), mentions, more: more + 1 };
  return undefined;
}
