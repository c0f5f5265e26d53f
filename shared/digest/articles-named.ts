import type { Digest, Mention, Story } from './digest.ts';

/** An article as a digest names it, among its stories, beside one, or among what is left out. */
export type Named = Omit<Mention, 'why'>;

/** Every article that a digest names, once, stories first. */
export function articlesNamed({ stories, mentions }: Pick<Digest, 'stories' | 'mentions'>): ReadonlyMap<string, Named> {
  const told = stories.flatMap((story: Story): readonly Named[] => [story, ...story.alsoTold]);
  return new Map([...mentions, ...told.toReversed()].toReversed().map((named) => [named.articleId, named]));
}
