import type { Draft } from './desk.ts';
import type { Correction, Digest, Story } from './digest.ts';

/** An article that was taken down: where its id leads from now on. */
export interface Withdrawn {
  readonly articleId: string;
  readonly url: string;
}

/** Stands where the title was. */
const title = 'An article that was taken down';

type Named = Pick<Story, 'articleId' | 'url' | 'title'>;
const isShown = (named: Named, { articleId }: Withdrawn) => named.articleId === articleId && named.title !== title;

/** A digest that names an article no more. Its place stays, so that figures and lists are still what they were. */
export function withoutArticle(digest: Digest, gone: Withdrawn): Digest {
  const named = <T extends Named>(one: T): T => (isShown(one, gone) ? { ...one, title, url: gone.url } : one);
  const story = (one: Story): Story => {
    const { sentence: _, sentenceAt: __, note: ___, ...rest } = one;
    const own = isShown(one, gone) ? { ...rest, title, url: gone.url } : one;
    return { ...own, alsoTold: one.alsoTold.map(named) };
  };
  return {
    ...digest,
    stories: digest.stories.map(story),
    mentions: digest.mentions.map(named),
    events: digest.events.filter(({ articleId }) => articleId !== gone.articleId),
  };
}

/** A draft that names an article no more; what staff wrote of it goes, too. */
export const draftWithout = ({ machine, log, ...draft }: Draft, gone: Withdrawn): Draft => ({
  ...draft,
  machine: withoutArticle(machine, gone),
  log: log.filter(({ command }) => command.do !== 'note' || command.article !== gone.articleId),
});

/** A published digest that names an article no more, and says that it did; the same digest where it never did. */
export function corrected(digest: Digest, gone: Withdrawn, correction: Correction): Digest {
  if (!names(digest, gone)) return digest;
  return { ...withoutArticle(digest, gone), corrections: [...digest.corrections, correction] };
}

/** Whether a digest shows anything of an article. */
function names({ stories, mentions, events }: Digest, gone: Withdrawn): boolean {
  const all: readonly Named[] = [...mentions, ...stories, ...stories.flatMap(({ alsoTold }) => alsoTold)];
  return all.some((one) => isShown(one, gone)) || events.some(({ articleId }) => articleId === gone.articleId);
}
