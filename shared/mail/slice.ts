import type { Digest, Mention, Story } from '../digest/digest.ts';
import type { Choices } from '../subscribers/choices.ts';
import { primarySubtag } from '../text/languages.ts';
import { mailSettings } from './settings.ts';

/** What one subscriber gets of a digest. */
export interface Slice {
  readonly stories: readonly Story[];
  readonly mentions: readonly Mention[];
  /** Articles of the week that the subscriber wants and the mail does not hold. */
  readonly more: number;
}

/** Where a group has its themes. */
export type GroupOf = (themeId: string) => string | undefined;

export const wantsAll = ({ themes, groups, countries, languages }: Choices) =>
  [themes, groups, countries, languages].every(({ length }) => length === 0);

/** The stories and other articles that a subscriber chose; the stories alone for who wants all. */
export function sliceOf(digest: Digest, choices: Choices, groupOf: GroupOf): Slice {
  if (wantsAll(choices))
    return { stories: digest.stories, mentions: [], more: digest.totals.articles - digest.stories.length };
  const isWanted = (article: Mention | Story) => wants(article, choices, groupOf);
  const stories = digest.stories.filter(isWanted);
  const all = digest.mentions.filter(isWanted);
  const mentions = all.slice(0, mailSettings.maxMentions);
  return { stories, mentions, more: all.length - mentions.length };
}

function wants(article: Mention | Story, choices: Choices, groupOf: GroupOf): boolean {
  const { themes, groups, countries, languages } = choices;
  const isOn = (id: string) => themes.includes(id) || groups.includes(groupOf(id) ?? '');
  const isOfTheme = themes.length + groups.length === 0 || article.themes.some(isOn);
  const isOfPlace = countries.length === 0 || (article.countries ?? []).some((code) => countries.includes(code));
  const isReadable = languages.length === 0 || languages.includes(primarySubtag(article.language) ?? '');
  return isOfTheme && isOfPlace && isReadable;
}

/** A slice with one article less, the least important first; `undefined` when nothing is left to take. */
export function shorter({ stories, mentions, more }: Slice): Slice | undefined {
  if (mentions.length > 0) return { stories, mentions: mentions.slice(0, -1), more: more + 1 };
  if (stories.length > 0) return { stories: stories.slice(0, -1), mentions, more: more + 1 };
  return undefined;
}
