import type { Digest, Mention, Story } from '../digest/digest.ts';
import { mailSettings } from './settings.ts';

/** What one subscriber gets of a digest. */
export interface Slice {
  readonly stories: readonly Story[];
  readonly mentions: readonly Mention[];
  /** Articles that fit but are not in the mail. */
  readonly more: number;
}

/** The stories and other articles on a subscriber's themes; the stories alone for who wants all. */
export function sliceOf({ stories, mentions }: Digest, themes: readonly string[]): Slice {
  if (themes.length === 0) return { stories, mentions: [], more: mentions.length };
  const isWanted = (item: Story | Mention) => item.themes.some((id) => themes.includes(id));
  const wanted = mentions.filter(isWanted);
  const shown = wanted.slice(0, mailSettings.maxMentions);
  return { stories: stories.filter(isWanted), mentions: shown, more: wanted.length - shown.length };
}

/** A slice with one article less, the least important first; `undefined` when nothing is left to take. */
export function shorter({ stories, mentions, more }: Slice): Slice | undefined {
  if (mentions.length > 0) return { stories, mentions: mentions.slice(0, -1), more: more + 1 };
  if (stories.length > 0) return { stories: stories.slice(0, -1), mentions, more: more + 1 };
  return undefined;
}
